const STAR = 0x2a;
const QUESTION_MARK = 0x3f;

/**
 * Whether the whole `text` fits `pattern`: `*` any characters (also none), `?` exactly one UTF-16
 * unit, everything else itself. Case counts: fold both before. At most text × pattern steps,
 * whatever the pattern: only the last `*` met is ever tried again. Never throws.
 */
export function fitsWildcard(text: string, pattern: string): boolean {
  let at = 0;
  let wanted = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const unit = wanted < pattern.length ? pattern.charCodeAt(wanted) : -1;
    if (unit === STAR) {
      star = wanted++;
      resume = at;
    } else if (unit === QUESTION_MARK || unit === text.charCodeAt(at)) {
      at++;
      wanted++;
    } else if (star >= 0) {
      wanted = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern.charCodeAt(wanted) === STAR) wanted++;
  return wanted === pattern.length;
}

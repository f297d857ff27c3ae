/** The regular expression's source for a text in which `*` and `?` stand for any characters and any one, and `~` before them (or before itself) for nothing special. Never throws. */
export function wildcardSource(text: string): string {
  return text.replaceAll(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (found, plain?: string) => {
    if (plain !== undefined) return plain === '~' ? '~' : `\\${plain}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
}

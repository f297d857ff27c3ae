/**
 * Characters that XML cannot hold, and a carriage return, which XML readers turn into a line feed; also
 * an underscore that would begin an escape by itself (ECMA-376-1 22.9.2.19, ST_Xstring).
 */
// eslint-disable-next-line no-control-regex
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A cell's text as its XML has it: `_xHHHH_` for what XML cannot hold, entities for its marks. Never throws. */
export function escapeText(text: string): string {
  return escapeMarks(text.replace(ESCAPED, escaped));
}

/** An attribute's value as XML has it, quotes and white space other than spaces included. Never throws. */
export function escapeAttribute(text: string): string {
  return escapeMarks(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The name of a sheet as an attribute has it: a text as cells have it. Never throws. */
export function escapeName(name: string): string {
  return escapeAttribute(name.replace(ESCAPED, escaped));
}

/** A formula as its XML has it: no `_xHHHH_`, which is for texts only. Never throws. */
export function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escaped(character: string): string {
  return `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

const PLAIN_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_A_CELL = /^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i;

/** A sheet's name as it stands before the `!` of an address, quoted where Excel quotes it. Never throws. */
export function quotedSheetName(name: string): string {
  if (PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** The name that a sheet's part of an address stands for, without quotes. Never throws. */
export function unquotedSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'")
    ? text.slice(1, -1).replaceAll("''", "'")
    : text;
}

/**
 * Whether Excel takes a text as a sheet's name: 1 to 31 characters, none of `: \ / ? * [ ]`, no
 * apostrophe at either end, not `History`. Never throws.
 */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history'
  );
}

/**
 * What one pass over a key cell's bytes already tells, one bit a fact. Rules look closer only at
 * cells whose bits give them a reason: in a clean list they touch nothing.
 */
export const CellFlag = {
  empty: 1,
  /** An error value (#N/A …). */
  error: 2,
  /** A number or a boolean. */
  notText: 4,
  /** A byte outside printable ASCII: the Unicode checks have to look. */
  unusual: 8,
  /** A space (U+0020) anywhere. */
  spaces: 16,
  question: 32,
  /** Starts with = + - @ tab or carriage return. */
  formulaStart: 64,
  /** May be a number turned text: begins like one (accounts), holds nothing else (IDs). */
  numberLike: 128,
  /** Starts like the leftovers of exports (System.Byte[], NULL, {} …) or with a sign. */
  junkLike: 256,
  /** The quick look could not prove the grammar: the exact check has to look. */
  grammar: 512,
  /** Ends in .tmp, as a whole or before the @. */
  tmp: 1024,
  /** Stored otherwise than its canonical form. */
  respelled: 2048,
  /** No data row for other rules: a repeated header, a sum or a note. */
  excused: 4096,
  /** The ID reads as a SID. */
  sid: 8192,
} as const;

/** Flags that the first byte of a text gives. */
export const FIRST_BYTE_FLAGS: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  const formula = '=+-@\t\r'.includes(character) ? CellFlag.formulaStart : 0;
  // System…, Microsoft…, NULL, n/a, unbekannt, keine, tbd; {}, #NV and other signs; an invisible character
  // may stand before. None of these letters is a hex digit: GUIDs are spared the exact look.
  return /[a-jlo-rv-z\d]/i.test(character) ? formula : formula | CellFlag.junkLike;
});

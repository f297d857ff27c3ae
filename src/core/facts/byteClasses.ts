/** Classes of bytes, bits of their own. */
export const ByteClass = {
  upper: 1,
  /** Control characters and every byte of a non-ASCII character. */
  unusual: 2,
  space: 4,
  question: 8,
  dot: 16,
  at: 32,
  /** Digits, `,` `.` `+` `-`. */
  numeric: 64,
  /** Anything that is not a letter, digit, `.` `_` `-` `@`. */
  odd: 128,
} as const;

/** The classes of each byte. */
export const CLASS_OF: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));

function classOf(byte: number): number {
  if (byte < 0x20 || byte >= 0x7f) return ByteClass.unusual | ByteClass.odd;
  const character = String.fromCharCode(byte);
  if (character >= 'A' && character <= 'Z') return ByteClass.upper;
  if (character >= 'a' && character <= 'z') return 0;
  if (character >= '0' && character <= '9') return ByteClass.numeric;
  if (character === '.') return ByteClass.dot | ByteClass.numeric;
  if (character === '-') return ByteClass.numeric;
  if (character === '_') return 0;
  if (character === '@') return ByteClass.at;
  if (character === ' ') return ByteClass.space | ByteClass.odd;
  if (character === '?') return ByteClass.question | ByteClass.odd;
  if (character === '+' || character === ',') return ByteClass.numeric | ByteClass.odd;
  return ByteClass.odd;
}

/** The classes of all bytes from `start` to `end` (exclusive), and those that two neighbours share. */
export function classesOf(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly seen: number; readonly doubled: number } {
  let seen = 0;
  let doubled = 0;
  let before = 0;
  for (let i = start; i < end; i++) {
    const classes = CLASS_OF[bytes[i] as number] as number;
    seen |= classes;
    doubled |= classes & before;
    before = classes;
  }
  return { seen, doubled };
}

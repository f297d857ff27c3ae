/** The middle of an id, which tells the ids of one kind of things from those of others. */
const KINDS = {
  rule: '0000-0000-0000',
  comment: '0002-0000-0000',
  part: '0000-4000-8000',
} as const;

/** An id in the form of Excel's, in braces; `number` is one that no other thing of its kind has. Never throws. */
export function hostId(kind: keyof typeof KINDS, number: number): string {
  return `{00000000-${KINDS[kind]}-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

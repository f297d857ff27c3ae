/** What protects this machine from a file that is too large, by mistake or on purpose. */
export interface ReadLimits {
  /** Bytes of the file, and of its text in UTF-8: offsets must fit. */
  readonly bytes: number;
  /** Records, header included. */
  readonly rows: number;
  /** Fields of one record; Excel has 16,384 columns. */
  readonly columns: number;
  /** Records times columns that hold anything; each takes nine bytes of memory. */
  readonly cells: number;
  /** UTF-8 bytes of one field; Excel takes 32,767 characters. */
  readonly textLength: number;
}

/** The limits unless told otherwise: five times the longest list in sight. */
export const READ_LIMITS: ReadLimits = {
  bytes: 0x7fffffff,
  rows: 5_000_000,
  columns: 16_384,
  cells: 100_000_000,
  textLength: 1 << 20,
};

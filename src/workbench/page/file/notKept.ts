/** What a file held that the workbook on the page does not: the place, and why. */
export interface NotKept {
  readonly sheet: string;
  /** From 0; null for what is of the whole sheet. */
  readonly row: number | null;
  readonly column: number | null;
  readonly what: 'formula' | 'conditional-format' | 'password';
}

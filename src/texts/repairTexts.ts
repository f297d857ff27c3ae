/** Cells of one column that were put back. */
export interface RepairedColumn {
  /** Its letter. */
  readonly column: string;
  readonly cells: number;
}

/** What a repair by the reference says. */
export interface RepairTexts {
  /** What it does and what is right then; `batches` are the names of the source batches it goes by. */
  readonly result: (
    columns: readonly RepairedColumn[],
    batches: readonly string[],
    right: number,
    rows: number,
  ) => string;
  /** Nothing can be put back. */
  readonly nothing: (right: number, rows: number) => string;
  /** So many rows stay open; `first` are the first row numbers of them. */
  readonly open: (count: number, first: readonly number[]) => string;
  readonly written: (file: string) => string;
}

import type { NamedColumn } from '../core/pairing/furtherColumn';

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
  /** The same by the guard's snapshot. */
  readonly resultBefore: (
    columns: readonly RepairedColumn[],
    right: number,
    rows: number,
  ) => string;
  /** Nothing can be put back. */
  readonly nothing: (right: number, rows: number) => string;
  /** So many of the cells get what a third column says. */
  readonly byThirdColumn: (cells: number) => string;
  /** So many of them get the only value that was left. */
  readonly byOnlyOneLeft: (cells: number) => string;
  /** These columns stay in their rows, and it is not proven to whom their values belong. */
  readonly unproven: (columns: readonly NamedColumn[]) => string;
  /** So many rows stay open; `first` are the first row numbers of them. */
  readonly open: (count: number, first: readonly number[]) => string;
  readonly written: (file: string) => string;
  readonly pane: PaneRepairTexts;
}

/** What only the pane says of a repair. */
export interface PaneRepairTexts {
  /** Opens what it would do. */
  readonly open: string;
  readonly restore: string;
  readonly showCells: string;
  readonly hideCells: string;
  readonly writing: string;
  /** Written and checked again. */
  readonly done: (cells: number) => string;
  readonly failed: Readonly<
    Record<'changed-meanwhile' | 'not-kept' | 'not-plain' | 'refused', string>
  >;
  /** The list of single cells. */
  readonly cells: string;
  readonly now: string;
  readonly then: string;
  readonly empty: string;
  /** Where the value is taken from; `row`: the batch's row number. */
  readonly evidence: (batch: string, row: number) => string;
  readonly otherEvidence: Readonly<
    Record<'snapshot' | 'third-column' | 'only-one-left' | 'other-cell-empty', string>
  >;
}

import type { OwnMarks } from './marks';

/** What was painted last. */
export interface Painted {
  /** The list's sheet. */
  readonly sheetId: string;
  /** Rules of ours on it. */
  readonly rules: number;
  /** The status sheet, and which of its paintings it was; null where rules need none. */
  readonly status: { readonly id: string; readonly stamp: number } | null;
}

/** Whether that stands still: all rules, over the states that were written with them. Never throws. */
export function stands({ sheetId, rules, status }: Painted, marks: OwnMarks): boolean {
  // More are no fewer colours: Excel cuts rules where cells are moved, and copies them.
  if (marks.rules.filter((rule) => rule.sheetId === sheetId).length < rules) return false;
  if (status === null) return true;
  const [found] = marks.sheets.status;
  return found?.id === status.id && found.stamp === status.stamp;
}

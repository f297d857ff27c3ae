import type { ChosenSheet } from '../core/facts/buildFacts';
import { findDataRows } from '../core/facts/dataRows';
import type { Answers } from '../core/facts/facts';
import { noteRows } from '../core/facts/noteRows';
import { hasTmp } from '../core/identifiers/tmpSuffix';
import { textAt } from '../core/table/text';
import type { Refusal } from './refusal';

/** Answers to what is asked about a whole column, as a person gives them before anything is read. */
export interface SaidAnswers extends Omit<Answers, 'tmpIsSame'> {
  /** `x.tmp` and `x` are the same account; where `.tmp` stands, the lists show. */
  readonly tmpIsSame?: true;
}

/**
 * What was said, as the check needs it. Refused where the list is to end above a row of which nobody
 * asks: pairs would go unchecked. Never throws.
 */
export function saidAnswers(
  { tmpIsSame, ...answers }: SaidAnswers,
  list: ChosenSheet,
  references: readonly ChosenSheet[],
): Answers | Extract<Refusal, { readonly reason: 'no-note' }> {
  const { listEndsAbove: row } = answers;
  if (row !== undefined && !noteRows(list.sheet, list.columns).includes(row)) {
    return { reason: 'no-note', row };
  }
  return tmpIsSame === undefined
    ? answers
    : { ...answers, tmpIsSame: tmpPlaceIn([list, ...references]) };
}

/** Where the first `.tmp` stands; at the end where there is none. */
function tmpPlaceIn(sheets: readonly ChosenSheet[]): NonNullable<Answers['tmpIsSame']> {
  for (const { sheet, columns } of sheets) {
    const account = sheet.columns[columns.account];
    if (account === undefined) continue;
    for (const row of findDataRows(sheet, columns.headerRow, null).rows) {
      const text = textAt(account, row);
      if (hasTmp(text, 'end')) return 'end';
      if (hasTmp(text, 'local-part')) return 'local-part';
    }
  }
  return 'end';
}

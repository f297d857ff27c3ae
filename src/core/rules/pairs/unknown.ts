import { CellFlag } from '../../facts/cellFlags';
import { derived } from '../../facts/derived';
import type { Facts } from '../../facts/facts';
import type { Verdict } from '../../pairing/judge';
import { compareSpaces } from '../grammar/idSpaceDiffers';
import { columnTmpQuestion } from '../../pairing/tmpAccounts';
import { positionsOf } from '../keyCellFaults';

/** A whole column that is asked about once (or a wrong reference) instead of row by row. */
export type ColumnQuestion = 'tmp' | 'other-ids' | 'wrong-reference';

/** What is asked about a whole column of this list; rows that it explains are not reported again. */
const columnQuestionsOf = derived((facts): ReadonlySet<ColumnQuestion> => {
  const questions = new Set<ColumnQuestion>();
  if (columnTmpQuestion(facts) !== null) questions.add('tmp');
  const spaces = compareSpaces(facts);
  if (spaces !== null) questions.add(spaces.finding);
  if (facts.places.count === 0) questions.add('wrong-reference');
  return questions;
});

/**
 * Positions of a verdict, without the rows that a damaged key cell or a column question explains. Never
 * throws.
 */
export function unknownPositions(
  facts: Facts,
  verdict: Verdict,
  explaining: readonly ColumnQuestion[],
): Uint32Array {
  const questions = columnQuestionsOf(facts);
  if (explaining.some((question) => questions.has(question))) return new Uint32Array(0);
  const { account, id } = facts.list;
  return positionsOf(facts, verdict).filter((position) => {
    const flags = (account.flags[position] as number) | (id.flags[position] as number);
    return (flags & CellFlag.excused) === 0;
  });
}

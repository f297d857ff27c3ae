import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { storedText } from '../../facts/keyCellText';
import { hasTmp } from '../../identifiers/tmpSuffix';
import { columnTmpQuestion, tmpTwins } from '../../pairing/tmpAccounts';
import { positionsWhere } from '../keyCellFaults';
import { inRows, once, rule, type Found } from '../rule';

/** What is wrong with `.tmp`; `rows` null: of one row, else how many of the column. */
export type TmpDetails =
  | { readonly reason: 'missing' | 'forbidden'; readonly rows: number | null }
  /** `x` stands beside `x.tmp`: the sheet's row number of the other. */
  | { readonly reason: 'twin'; readonly otherRow: number }
  /** One side's accounts all end in `.tmp`, the other's none: one answer for the column. */
  | { readonly reason: 'question'; readonly rows: number; readonly side: 'list' | 'reference' };

/**
 * tmp-suffix, error: the profile's `.tmp` rule is broken, or `x` stands beside `x.tmp`. Where all
 * accounts of one side end in `.tmp` and none of the other's, it is asked once
 * (`Answers.tmpIsSame`). Source: rules.md, Identifier grammar.
 */
export const tmpSuffix = rule<'tmp-suffix', TmpDetails>('tmp-suffix', 'grammar', (facts) => {
  const question = columnTmpQuestion(facts);
  if (question !== null) return [once('error', { reason: 'question', ...question }, 'account')];
  const twins = tmpTwins(facts);
  const broken = brokenRule(facts, twins);
  const positions = [...twins.keys()].sort((a, b) => a - b);
  return [
    ...inRows(
      'error',
      positions,
      () => 'account',
      (position): TmpDetails => ({
        reason: 'twin',
        otherRow: (facts.list.data.rows[twins.get(position) ?? -1] ?? -1) + 1,
      }),
    ),
    ...broken,
  ];
});

/** Rows that break the profile's rule; one finding where the whole column does. */
function brokenRule(
  facts: Facts,
  twins: ReadonlyMap<number, number>,
): readonly Found<TmpDetails>[] {
  const { tmp } = facts.profile;
  if (tmp === null || tmp.rule === 'either') return [];
  const { account } = facts.list;
  const reason = tmp.rule === 'required' ? 'missing' : 'forbidden';
  const skipped = CellFlag.empty | CellFlag.error | CellFlag.excused;
  let judged = 0;
  const positions = positionsWhere(account.flags.length, (position) => {
    const flags = account.flags[position] as number;
    if ((flags & skipped) !== 0) return false;
    judged++;
    const has = (flags & CellFlag.tmp) !== 0 && hasTmp(storedText(account, position), tmp.place);
    return has !== (tmp.rule === 'required') && !twins.has(position);
  });
  if (positions.length === judged && judged >= 3) {
    return [once('error', { reason, rows: judged }, 'account')];
  }
  return inRows(
    'error',
    positions,
    () => 'account',
    (): TmpDetails => ({ reason, rows: null }),
  );
}

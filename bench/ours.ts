import { checkList, type CheckResult } from '../src/core/check/checkList';
import { chooseColumns } from '../src/core/columns/chooseColumns';
import { buildFacts, type FactsInput } from '../src/core/facts/buildFacts';
import { Verdict } from '../src/core/pairing/judge';
import { builtInProfile } from '../src/core/profile/builtInProfile';
import type { Sheet } from '../src/core/table/column';
import { ColumnAppender } from '../src/core/table/columnAppender';
import { sheetOf } from '../src/core/table/columnBuilder';
import type { Table } from './floor';

const encoding = new TextEncoder();

/** Rows that come together, as in a block of Excel's answers. */
const BLOCK = 1024;

/** A table of strings as a sheet: what the pane does with Excel's answers, block by block. */
function sheetFrom(table: Table): Sheet {
  const columns = [0, 1].map(() => new ColumnAppender(table.length, encoding));
  for (let from = 0; from < table.length; from += BLOCK) {
    const to = Math.min(table.length, from + BLOCK);
    columns.forEach((column, at) => column.appendCells(table, at, from, to));
  }
  const none = { formulas: new Map<number, string>(), shown: new Map<number, string>() };
  return sheetOf(columns.map((column) => ({ ...column.finish(), ...none })));
}

function chosen(sheet: Sheet): FactsInput['list'] {
  const columns = chooseColumns(sheet);
  if (columns.kind !== 'chosen') throw new Error('the columns of the bench are known');
  return { sheet, columns };
}

function inputFrom(list: Table, reference: Table): FactsInput {
  const source = { name: 'r', file: 'r', role: 'first-migration' } as const;
  return {
    list: chosen(sheetFrom(list)),
    references: [{ ...chosen(sheetFrom(reference)), ...source }],
    others: [],
    ownRange: [],
    profile: builtInProfile,
    kind: null,
    answers: {},
    exclusions: [],
  };
}

/** Only the comparison: the same strings as the floor's in, a verdict for every row out. */
export function compareOnly(list: Table, reference: Table): number {
  const { verdicts } = buildFacts(inputFrom(list, reference));
  let right = 0;
  for (let row = 0; row < verdicts.length; row++) if (verdicts[row] === Verdict.ok) right++;
  return right;
}

/** Every rule: the same strings in, the whole result out. */
export function checkStrings(list: Table, reference: Table): CheckResult {
  return checkList(inputFrom(list, reference));
}

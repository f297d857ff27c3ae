import { checkList, type CheckResult } from '../src/core/check/checkList';
import { chooseColumns } from '../src/core/columns/chooseColumns';
import { buildFacts, type FactsInput } from '../src/core/facts/buildFacts';
import { Verdict } from '../src/core/pairing/judge';
import { builtInProfile } from '../src/core/profile/builtInProfile';
import type { Sheet } from '../src/core/table/column';
import { columnOf, sheetOf } from '../src/core/table/columnBuilder';
import type { Table } from './floor';

const encoding = new TextEncoder();

/** A table of strings as a sheet: what the pane does with Excel's answers. */
function sheetFrom(table: Table): Sheet {
  return sheetOf(
    [0, 1].map((at) =>
      columnOf(
        table.map((row) => row[at] ?? null),
        {},
        encoding,
      ),
    ),
  );
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
  return verdicts.reduce((right, verdict) => (verdict === Verdict.ok ? right + 1 : right), 0);
}

/** Every rule: the same strings in, the whole result out. */
export function checkStrings(list: Table, reference: Table): CheckResult {
  return checkList(inputFrom(list, reference));
}

import { checkList, type CheckResult } from '../src/core/check/checkList';
import { chooseColumns } from '../src/core/columns/chooseColumns';
import { accountSpace } from '../src/core/facts/accountSpace';
import { idSpace } from '../src/core/facts/idSpace';
import { keyPairs, readRawPairs } from '../src/core/facts/readPairs';
import { judgePairs, Verdict } from '../src/core/pairing/judge';
import { indexRole, placesOf } from '../src/core/pairing/reference';
import { builtInProfile } from '../src/core/profile/builtInProfile';
import type { Sheet } from '../src/core/table/column';
import { columnOf, sheetOf } from '../src/core/table/columnBuilder';
import type { Table } from './floor';

/** A table of strings as a sheet: what the pane does with Excel's answers. */
export function sheetFrom(table: Table): Sheet {
  return sheetOf([0, 1].map((at) => columnOf(table.map((row) => row[at] ?? null))));
}

function chosen(sheet: Sheet) {
  const columns = chooseColumns(sheet);
  if (columns.kind !== 'chosen') throw new Error('the columns of the bench are known');
  return columns;
}

/** Only the comparison: the same strings as the floor's in, a verdict for every row out. */
export function compareOnly(listTable: Table, referenceTable: Table): number {
  const list = sheetFrom(listTable);
  const reference = sheetFrom(referenceTable);
  const expected = list.rowCount + reference.rowCount;
  const spaces = { accounts: accountSpace(expected), ids: idSpace(expected) };
  const cells = keyPairs(readRawPairs(reference, chosen(reference), null), spaces, null, 'keep');
  const own = keyPairs(readRawPairs(list, chosen(list), null), spaces, null, 'keep');
  const sources = [{ name: 'r', file: 'r', role: 'first-migration' as const, cells }];
  const places = placesOf(sources);
  const accountKeys = spaces.accounts.accounts.counter.count;
  const idKeys = spaces.ids.guids.counter.count;
  const index = indexRole(sources, places, 'first-migration', accountKeys, idKeys);
  const indices = { firstMigration: index, directory: null };
  const verdicts = judgePairs(own.account.keys, own.id.keys, indices);
  return verdicts.reduce((ok, verdict) => (verdict === Verdict.ok ? ok + 1 : ok), 0);
}

/** Every rule: the same strings in, the whole result out. */
export function checkStrings(listTable: Table, referenceTable: Table): CheckResult {
  return checkSheets(sheetFrom(listTable), sheetFrom(referenceTable));
}

/** Every rule on two sheets. */
export function checkSheets(list: Sheet, reference: Sheet): CheckResult {
  return checkList({
    list: { sheet: list, columns: chosen(list) },
    references: [
      {
        sheet: reference,
        columns: chosen(reference),
        name: 'r',
        file: 'r',
        role: 'first-migration',
      },
    ],
    others: [],
    ownRange: [],
    profile: builtInProfile,
    kind: null,
    answers: {},
    exclusions: [],
  });
}

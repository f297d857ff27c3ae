import { sortAlone } from './damage';
import { batchHeader, inAccountOrder, inBatches, listOf } from './lists';
import { makePeople } from './people';
import { createRandom } from './random';
import { expectedCounts, type Sample } from './sample';
import type { Row } from './spreadsheetSort';
import { accountColumn } from './truth';
import { makeWorkbook } from './workbooks';

/** Rows from 0: the run was stopped at `stopped`, and did nothing of what comes after. */
const stopped = 52;

/**
 * `nach-dem-lauf/`: two batches of three agencies under each other, the account column sorted alone, and
 * a column in which the run said what it did until it was stopped.
 */
export async function afterRunSample(): Promise<Sample> {
  const people = listOf(makePeople(createRandom(2_004), 80));
  const batches = inBatches(people, [40, 40]).map(inAccountOrder);
  const original = batches.flat();
  const { rows } = sortAlone(original, { column: accountColumn });
  const list: readonly Row[] = [
    [...batchHeader, 'Protokoll'],
    ...rows.map((row, at) => [...row, logOf(at)]),
  ];
  const sheets = batches.map((batch, at) => ({ name: `Charge ${at + 1}`, rows: [batchHeader, ...batch] }));
  return {
    files: [
      { path: 'nach-dem-lauf/Erstmigration.xlsx', bytes: await makeWorkbook(sheets) },
      {
        path: 'nach-dem-lauf/Nachmigration.xlsx',
        bytes: await makeWorkbook([{ name: 'Nachmigration', rows: list }]),
      },
    ],
    expectations: [
      {
        list: 'nach-dem-lauf/Nachmigration.xlsx',
        references: ['nach-dem-lauf/Erstmigration.xlsx'],
        directories: [],
        counts: expectedCounts(original, rows),
        diagnoses: [
          { kind: 'column-sorted-alone', column: 'A', firstRow: 2, lastRow: list.length },
        ],
      },
    ],
  };
}

function logOf(row: number): string {
  if (row === stopped) return 'abgebrochen';
  return row < stopped ? 'ausgeführt' : '';
}

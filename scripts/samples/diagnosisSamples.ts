import {
  deleteCells,
  fillDown,
  replaceCells,
  scrambleCells,
  sortAlone,
  swapCells,
  type Damaged,
} from './damage';
import { makeGuid } from './guid';
import { batchHeader, inAccountOrder, listOf } from './lists';
import { makePeople, ministry } from './people';
import { createRandom, shuffled, type Random } from './random';
import { expectedCounts, type ExpectedDiagnosis, type Sample } from './sample';
import type { Row } from './spreadsheetSort';
import { idColumn } from './truth';
import { makeWorkbook } from './workbooks';

/** One thing that goes wrong with lists; rows count from 0, without the header. */
interface Case {
  readonly folder: string;
  readonly rows: number;
  readonly damages: readonly ((rows: readonly Row[], random: Random) => Damaged)[];
}

const swap = (rows: readonly Row[]) => swapCells(rows, idColumn, [16, 42]);

const fill = (rows: readonly Row[]) => fillDown(rows, idColumn, 29, 40, false);

const replace = (rows: readonly Row[], random: Random) =>
  replaceCells(rows, idColumn, new Map([7, 8, 9, 10, 11, 12].map((row) => [row, makeGuid(random)])));

const scramble = (rows: readonly Row[], random: Random) =>
  scrambleCells(rows, idColumn, 20, shuffled(random, Array.from({ length: 50 }, (_, i) => i)));

const sortLowerHalf = (rows: readonly Row[]) =>
  sortAlone(rows, { column: idColumn, first: 100, last: rows.length - 1, descending: true });

/** The ID column is the damaged one everywhere: the incident shows the account column. */
const cases: readonly Case[] = [
  { folder: 'zwei-zeilen-vertauscht', rows: 60, damages: [swap] },
  { folder: 'spalte-verrutscht', rows: 120, damages: [(rows) => deleteCells(rows, idColumn, 30, 1)] },
  { folder: 'spalte-allein-sortiert', rows: 150, damages: [(rows) => sortAlone(rows, { column: idColumn })] },
  { folder: 'werte-heruntergezogen', rows: 80, damages: [fill] },
  { folder: 'paare-durcheinander', rows: 90, damages: [scramble] },
  { folder: 'werte-ersetzt', rows: 40, damages: [replace] },
  { folder: 'mehreres-zugleich', rows: 180, damages: [swap, (rows) => fillDown(rows, idColumn, 59, 66, false), sortLowerHalf] },
];

/** `diagnosen/`: one list of one agency for each diagnosis, with its reference. */
export async function diagnosisSamples(): Promise<Sample[]> {
  return Promise.all(cases.map((one, i) => diagnosisSample(one, createRandom(1_000 + i))));
}

async function diagnosisSample({ folder, rows, damages }: Case, random: Random): Promise<Sample> {
  const people = makePeople(random, rows, [{ agency: ministry, weight: 1 }]);
  const original = inAccountOrder(listOf(people));
  let damaged: readonly Row[] = original;
  const diagnoses: ExpectedDiagnosis[] = [];
  for (const damage of damages) {
    const result = damage(damaged, random);
    diagnoses.push(diagnosisOf(damaged, result));
    damaged = result.rows;
  }
  const path = (name: string) => `diagnosen/${folder}/${name}.xlsx`;
  const file = async (name: string, content: readonly Row[]) => ({
    path: path(name),
    bytes: await makeWorkbook([{ name, rows: [batchHeader, ...content] }]),
  });
  return {
    files: [await file('Liste', damaged), await file('Vergleichsliste', original)],
    expectations: [
      {
        list: path('Liste'),
        references: [path('Vergleichsliste')],
        directories: [],
        counts: expectedCounts(original, damaged),
        diagnoses,
      },
    ],
  };
}

/**
 * From the first to the last row whose ID this damage changed, as the sheet numbers them. The last
 * row of a slipped column, left without an ID, is part of the slip.
 */
function diagnosisOf(before: readonly Row[], { rows, damage }: Damaged): ExpectedDiagnosis {
  const changed = rows.flatMap((row, i) => {
    const id = row[idColumn] ?? '';
    return id === before[i]?.[idColumn] ? [] : [i + 2];
  });
  return {
    kind: damage.kind,
    column: 'B',
    firstRow: changed[0] ?? 0,
    lastRow: changed.at(-1) ?? 0,
  };
}

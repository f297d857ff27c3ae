import { findIncident } from './incident';
import { batchHeader } from './lists';
import { expectedCounts, type Expectation, type Sample } from './sample';
import { germanExcelCsv } from './textFiles';
import { makeWorkbook } from './workbooks';

/** The incident of 6 August 2025 with made-up people: `vorfall/`, as .xlsx and as .csv. */
export async function incidentSample(): Promise<Sample> {
  const { batches, stacked, night } = findIncident(20250806);
  const sheets = batches.map((rows, i) => ({ name: `Charge ${i + 1}`, rows: [batchHeader, ...rows] }));
  const list = [batchHeader, ...night.rows];
  const batchFiles = sheets.map(({ name, rows }) => ({
    path: `vorfall/Erstmigration-${name.replace(' ', '-')}.csv`,
    bytes: germanExcelCsv(rows),
  }));
  const expect = (file: string, references: readonly string[]): Expectation => ({
    list: `vorfall/${file}`,
    references,
    directories: [],
    counts: expectedCounts(stacked, night.rows),
    diagnoses: [{ kind: night.damage.kind, column: 'A', firstRow: 2, lastRow: list.length }],
  });
  return {
    files: [
      { path: 'vorfall/Erstmigration.xlsx', bytes: await makeWorkbook(sheets) },
      ...batchFiles,
      {
        path: 'vorfall/Nachmigration.xlsx',
        bytes: await makeWorkbook([{ name: 'Nachmigration', rows: list }]),
      },
      { path: 'vorfall/Nachmigration.csv', bytes: germanExcelCsv(list) },
    ],
    expectations: [
      expect('Nachmigration.xlsx', ['vorfall/Erstmigration.xlsx']),
      expect('Nachmigration.csv', batchFiles.map(({ path }) => path)),
    ],
  };
}

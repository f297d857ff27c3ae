import { batchHeader, inAccountOrder, listOf } from './lists';
import { asLocalPart, lakeOffice, makePeople, ministry, type Agency, type Person } from './people';
import { createRandom } from './random';
import { expectedCounts, type Sample } from './sample';
import { sortRowsTogether, type Row } from './spreadsheetSort';
import { germanExcelCsv, powerShell7Csv } from './textFiles';
import { makeWorkbook } from './workbooks';

/** The columns of a directory export that fit a list of addresses. */
const directoryHeader: Row = ['UserPrincipalName', 'ObjectGUID', 'Company'];

/** `sauber/`: a batch of the first migration in which every pair is right. */
export async function cleanSample(): Promise<Sample> {
  const rows = listOf(makePeople(createRandom(2_001), 200, only(lakeOffice)));
  const list = inAccountOrder(rows);
  return {
    files: [
      { path: 'sauber/Charge-5.xlsx', bytes: await sheet('Charge 5', [batchHeader, ...list]) },
      { path: 'sauber/Charge-5.csv', bytes: germanExcelCsv([batchHeader, ...list]) },
      { path: 'sauber/AD-Export.csv', bytes: powerShell7Csv([directoryHeader, ...rows]) },
    ],
    expectations: ['xlsx', 'csv'].map((type) => ({
      list: `sauber/Charge-5.${type}`,
      references: [],
      directories: ['sauber/AD-Export.csv'],
      counts: expectedCounts(list, list),
      diagnoses: [],
    })),
  };
}

/** `umbenannt/`: one person has another name since the first migration; the ID proves it. */
export async function renamedSample(): Promise<Sample> {
  const people = makePeople(createRandom(2_002), 120, only(ministry));
  const today = people.map((person, i) => (i === 41 ? renamed(person) : person));
  const first = inAccountOrder(listOf(people));
  const second = inAccountOrder(listOf(today));
  const export_ = powerShell7Csv([directoryHeader, ...listOf(today)]);
  return {
    files: [
      { path: 'umbenannt/Erstmigration.xlsx', bytes: await sheet('Charge 1', [batchHeader, ...first]) },
      { path: 'umbenannt/AD-Export.csv', bytes: export_ },
      { path: 'umbenannt/Nachmigration.xlsx', bytes: await sheet('Nachmigration', [batchHeader, ...second]) },
    ],
    expectations: [
      {
        list: 'umbenannt/Nachmigration.xlsx',
        references: ['umbenannt/Erstmigration.xlsx'],
        directories: ['umbenannt/AD-Export.csv'],
        counts: expectedCounts(second, second),
        diagnoses: [],
      },
    ],
  };
}

function renamed(person: Person): Person {
  const familyName = 'Sörensen-Neuhaus';
  const local = `${asLocalPart(person.givenName)}.${asLocalPart(familyName)}`;
  return { ...person, familyName, address: `${local}@${person.agency.domain}` };
}

/** `mit-tmp-konto/`: mail address, `.tmp` account and ID; whole rows sorted by ID, pairs intact. */
export async function temporaryAccountSample(): Promise<Sample> {
  const people = makePeople(createRandom(2_003), 150, only(lakeOffice));
  const header: Row = ['Mailadresse', '.tmp-Konto', 'AD-ID', 'Behörde'];
  const rows = people.map(({ address, temporaryAccount, id, agency }) => [
    address,
    temporaryAccount,
    id,
    agency.name,
  ]);
  const reference = inAccountOrder(rows);
  const list = sortRowsTogether(reference, { column: 2 });
  const folder = 'mit-tmp-konto';
  return {
    files: [
      { path: `${folder}/Liste.xlsx`, bytes: await sheet('Liste', [header, ...list]) },
      { path: `${folder}/Vergleichsliste.xlsx`, bytes: await sheet('Vergleichsliste', [header, ...reference]) },
    ],
    expectations: [
      {
        list: `${folder}/Liste.xlsx`,
        references: [`${folder}/Vergleichsliste.xlsx`],
        directories: [],
        counts: { rows: list.length, correct: list.length, wrongPair: 0, crossAgency: 0 },
        diagnoses: [],
      },
    ],
  };
}

function only(agency: Agency) {
  return [{ agency, weight: 1 }];
}

function sheet(name: string, rows: readonly Row[]): Promise<Uint8Array> {
  return makeWorkbook([{ name, rows }]);
}

import { makeGuid } from './guid';
import { asLocalPart, fjordOffice, makePeople, type Person } from './people';
import { createRandom } from './random';
import type { Expectation, Sample, SampleFile } from './sample';
import type { Row } from './spreadsheetSort';
import { asLines, encodeText, germanExcelCsv, powerShell7Csv, type Encoding } from './textFiles';
import { makeWorkbook } from './workbooks';

const header: Row = ['SamAccountName', 'UserPrincipalName', 'ObjectGUID', 'mail', 'Company'];

/** The line that Windows PowerShell writes first unless told `-NoTypeInformation`. */
const typeLine = '#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser';

/**
 * `exporte/`: one list of people with umlauts in their account names, as Windows PowerShell 5.1,
 * PowerShell 7 and German Excel write it. Only `powershell-5-ascii.csv` has lost something.
 */
export async function exportSample(): Promise<Sample> {
  const people = exportedPeople();
  const rows: readonly Row[] = [header, ...people];
  const files: readonly SampleFile[] = [
    ...powerShellFiles(rows),
    ...excelFiles(rows),
    {
      path: 'exporte/Vergleichsliste.xlsx',
      bytes: await makeWorkbook([{ name: 'Vergleichsliste', rows }]),
    },
  ];
  const expectations = files
    .filter(({ path }) => !path.endsWith('.xlsx') && !path.endsWith('ascii.csv'))
    .map(({ path }) => allRight(path, people.length));
  return { files, expectations };
}

function powerShellFiles(rows: readonly Row[]): SampleFile[] {
  const file = (name: string, encoding: Encoding, before: readonly string[] = []) => ({
    path: `exporte/powershell-5-${name}.csv`,
    bytes: encodeText(asLines(rows, { delimiter: ',', quotes: 'all', before }), encoding),
  });
  return [
    file('ascii', 'ascii', [typeLine]),
    file('utf-8', 'utf-8-bom'),
    file('utf-8-type', 'utf-8-bom', [typeLine]),
    file('utf-16', 'utf-16le-bom'),
    {
      path: 'exporte/powershell-5-use-culture.csv',
      bytes: encodeText(asLines(rows, { delimiter: ';', quotes: 'all' }), 'windows-1252'),
    },
    { path: 'exporte/powershell-7.csv', bytes: powerShell7Csv(rows) },
    { path: 'exporte/verzeichnis.ldif', bytes: encodeText(asLdif(rows), 'utf-8') },
  ];
}

function excelFiles(rows: readonly Row[]): SampleFile[] {
  const plain = asLines(rows, { delimiter: ';', quotes: 'needed' });
  const withSeparator = asLines(rows, { delimiter: ';', quotes: 'needed', before: ['sep=;'] });
  const tabs = asLines(rows, { delimiter: '\t', quotes: 'needed' });
  return [
    { path: 'exporte/excel-windows-1252.csv', bytes: germanExcelCsv(rows) },
    { path: 'exporte/excel-utf-8.csv', bytes: encodeText(plain, 'utf-8-bom') },
    { path: 'exporte/excel-sep.csv', bytes: encodeText(withSeparator, 'windows-1252') },
    { path: 'exporte/excel-unicode-text.txt', bytes: encodeText(tabs, 'utf-16le-bom') },
  ];
}

function allRight(list: string, rows: number): Expectation {
  return {
    list,
    references: ['exporte/Vergleichsliste.xlsx'],
    directories: [],
    counts: { rows, correct: rows, wrongPair: 0, crossAgency: 0 },
    diagnoses: [],
  };
}

/**
 * Account names that keep their umlauts, so that an export can lose them. Jan Möller and Jan
 * Müller lose them to the same text. No two are the same to the directory, which drops accents.
 */
function exportedPeople(): Row[] {
  const random = createRandom(2_004);
  const byName = new Map<string, Row>();
  const namesakes = ['Möller', 'Müller'].map((familyName) => ({
    ...person('Jan', familyName),
    id: makeGuid(random),
  }));
  const others = makePeople(random, 60, [{ agency: fjordOffice, weight: 1 }]);
  for (const one of [...namesakes, ...others]) {
    const name = one.familyName.toLowerCase().replace(/[^\p{L}]/gu, '').slice(0, 12);
    const account = name + one.givenName.charAt(0).toLowerCase();
    const key = account.normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('ß', 'ss');
    if (byName.has(key)) continue;
    byName.set(key, [account, one.address, one.id, one.address, one.agency.name]);
  }
  return [...byName.values()];
}

function person(givenName: string, familyName: string): Omit<Person, 'id' | 'accountName' | 'temporaryAccount'> {
  const local = `${asLocalPart(givenName)}.${asLocalPart(familyName)}`;
  return { givenName, familyName, agency: fjordOffice, address: `${local}@${fjordOffice.domain}` };
}

/** An export as ldifde writes it: octets and umlauts in base64, long lines folded. */
function asLdif([, ...people]: readonly Row[]): string {
  const entries = people.map(([account = '', address = '', id = '', mail = '', company = '']) => {
    const name = `CN=${account},OU=Benutzer,OU=${company},DC=amt-foerde,DC=example`;
    return [
      attribute('dn', name),
      'changetype: add',
      'objectClass: user',
      attribute('sAMAccountName', account),
      attribute('userPrincipalName', address),
      `objectGUID:: ${octetsOf(id).toString('base64')}`,
      attribute('mail', mail),
      attribute('company', company),
      '',
    ].flatMap(folded);
  });
  return entries.flat().map((line) => `${line}\r\n`).join('');
}

function attribute(name: string, value: string): string {
  if (/^[\x21-\x7e][\x20-\x7e]*$/u.test(value)) return `${name}: ${value}`;
  return `${name}:: ${Buffer.from(value, 'utf8').toString('base64')}`;
}

/** As the directory stores a GUID: the first three groups backwards (4, 2, 2 bytes). */
function octetsOf(guid: string): Buffer {
  const bytes = Buffer.from(guid.replaceAll('-', ''), 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}

/** A line goes on in the next one behind a space (RFC 2849, note 2). */
function folded(line: string): readonly string[] {
  const pieces = [line.slice(0, 76)];
  for (let at = 76; at < line.length; at += 75) pieces.push(` ${line.slice(at, at + 75)}`);
  return pieces;
}

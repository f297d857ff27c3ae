import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

/** Made-up pairs for the measurements: the same on every machine. */
export interface Pairs {
  readonly accounts: readonly string[];
  readonly ids: readonly string[];
}

const given = 'anna bernd clara dieter eva frank gisela hans ines jan karin lars'.split(' ');
const family = 'adler bauer carstens diercks ehlers fischer groth hansen krueger voss'.split(' ');
const domains = ['ministerium-nord.example', 'amt-see.example', 'amt-foerde.example'];

/** `count` different pairs; the accounts are in mixed spelling, as people write them. */
export function makePairs(count: number): Pairs {
  const accounts: string[] = [];
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const name = `${given[i % given.length]}.${family[(i * 7) % family.length]}${i}`;
    const local = i % 16 === 0 ? name.toUpperCase() : name;
    accounts.push(`${local}@${domains[i % domains.length]}`);
    const hex = createHash('md5').update(String(i)).digest('hex');
    ids.push(
      `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`,
    );
  }
  return { accounts, ids };
}

/** The same pairs in an order of chance (a fixed one): no check may live off a lucky order. */
export function shuffledPairs({ accounts, ids }: Pairs): Pairs {
  const order = accounts.map((_, i) => i);
  let state = 20250806;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return {
    accounts: order.map((at) => accounts[at] as string),
    ids: order.map((at) => ids[at] as string),
  };
}

/** Writes the pairs as German Excel does (semicolon, CRLF), in UTF-8. */
export async function writeCsv(file: string, { accounts, ids }: Pairs): Promise<void> {
  const stream = createWriteStream(file);
  let waiting = 'Accountname;AD-ID\r\n';
  for (let i = 0; i < accounts.length; i++) {
    waiting += `${accounts[i]};${ids[i]}\r\n`;
    if (waiting.length < 1 << 20) continue;
    if (!stream.write(waiting)) await once(stream, 'drain');
    waiting = '';
  }
  stream.end(waiting);
  await once(stream, 'finish');
}

/** Writes the pairs and four further columns as a workbook with shared strings, as Excel does. */
export async function writeXlsx(file: string, pairs: Pairs): Promise<void> {
  const stream = createWriteStream(file);
  const zip = new Zip((error, data, final) => {
    if (error) throw error;
    stream.write(data);
    if (final) stream.end();
  });
  const part = (name: string, pieces: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < 1 << 20) continue;
      entry.push(strToU8(waiting));
      waiting = '';
    }
    entry.push(strToU8(waiting), true);
  };
  for (const [name, text] of packageParts()) part(name, [text]);
  part('xl/worksheets/sheet1.xml', sheetXml(pairs.accounts.length));
  part('xl/sharedStrings.xml', stringsXml(pairs));
  zip.end();
  await once(stream, 'finish');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function packageParts(): readonly (readonly [string, string])[] {
  const override = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${CONTENT}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ],
  ];
}

const HEADINGS = ['Accountname', 'AD-ID', 'Behörde', 'Nummer', 'Zielserver', 'Stand'];
const FIXED = ['Ministerium Nord', 'ox-01', 'offen'];

function* sheetXml(rows: number): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  const cells = (row: number, strings: readonly number[]): string =>
    strings
      .map((index, at) =>
        at === 3 && row > 1
          ? `<c r="D${row}"><v>${row}</v></c>`
          : `<c r="${'ABCDEF'[at]}${row}" t="s"><v>${index}</v></c>`,
      )
      .join('');
  yield `<row r="1">${cells(1, [0, 1, 2, 3, 4, 5])}</row>`;
  for (let i = 0; i < rows; i++) {
    const first = 9 + i * 2;
    yield `<row r="${i + 2}">${cells(i + 2, [first, first + 1, 6, 0, 7, 8])}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* stringsXml({ accounts, ids }: Pairs): Generator<string> {
  const count = HEADINGS.length + FIXED.length + accounts.length * 2;
  yield `${XML}<sst xmlns="${MAIN}" count="${accounts.length * 5 + 6}" uniqueCount="${count}">`;
  for (const text of [...HEADINGS, ...FIXED]) yield `<si><t>${text}</t></si>`;
  for (let i = 0; i < accounts.length; i++) {
    yield `<si><t>${accounts[i]}</t></si><si><t>${ids[i]}</t></si>`;
  }
  yield '</sst>';
}

/** The files of one size, made anew in `folder`. */
export async function writeFiles(
  folder: string,
  count: number,
): Promise<{ readonly list: string; readonly reference: string; readonly workbook: string }> {
  const pairs = makePairs(count);
  const list = path.join(folder, `list-${count}.csv`);
  const reference = path.join(folder, `reference-${count}.csv`);
  const workbook = path.join(folder, `list-${count}.xlsx`);
  await writeCsv(reference, pairs);
  await writeCsv(list, shuffledPairs(pairs));
  await writeXlsx(workbook, pairs);
  return { list, reference, workbook };
}

import { constants, deflateRawSync } from 'node:zlib';
import { MAIN, workbookParts, zipParts } from '../../support/xlsxParts';
import { handMadeZip } from '../zip/handMadeZip';
import { BuiltReader } from './builtReader';

/** What reading any hostile file may hold at most; a bare Node holds about 45 of it. */
const MOST_MB = 300;
const MB = 1_000_000;

/** A gigabyte of shared strings in about a megabyte: one piece of 50 MB, twenty times over. */
function bomb(declaredSize: number): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const head = deflateRawSync(`<sst xmlns="${MAIN}">`, flush);
  const piece = deflateRawSync('<si/>'.repeat(10 * MB), flush);
  const data = Buffer.concat([head, ...Array<Buffer>(20).fill(piece), Buffer.from([3, 0])]);
  const parts = [...workbookParts()].map(([name, content]) => ({ name, content }));
  const lie = { size: declaredSize, method: 8 };
  return handMadeZip(
    parts.map((part) =>
      part.name === 'xl/sharedStrings.xml' ? { ...part, content: data, method: 0, lie } : part,
    ),
  );
}

describe('hostile files are refused within 300 MB', () => {
  const reader = new BuiltReader();
  afterAll(() => {
    reader.remove();
  });

  function refused(bytes: Uint8Array): string {
    const { outcome, peakMb } = reader.read(bytes);
    expect(peakMb).toBeLessThan(MOST_MB);
    return outcome;
  }

  const bombs: [string, number, string][] = [
    ['that says how large it is', 1000 * MB, 'file-too-large'],
    ['that says it is just within the ratio', 190 * MB, 'file-too-large'],
    ['that says it is small', 10 * MB, 'file-damaged'],
  ];
  it.each(bombs)('a ZIP bomb of 1 GB out of 1 MB %s', (_, declared, code) => {
    const bytes = bomb(declared);
    expect(bytes.length).toBeLessThan(1.5 * MB);
    expect(refused(bytes)).toBe(code);
  });

  it('a billion laughs', () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${entities.join('')}]>`;
    const parts = workbookParts({ rows: '<row><c t="str"><v>&l9;</v></c></row>' });
    const part = 'xl/worksheets/sheet1.xml';
    parts.set(part, String(parts.get(part)).replace('<worksheet', `${doctype}<worksheet`));
    expect(refused(zipParts(parts))).toBe('xml-doctype');
  });

  it('cells in the last row of every column', () => {
    const rows = `<row r="1048576">${'<c><v>1</v></c>'.repeat(16_384)}</row>`;
    expect(refused(zipParts(workbookParts({ rows })))).toBe('file-too-large');
  });

  it('a text without end', () => {
    const rows = `<row><c t="str"><v>${'ä'.repeat(20 * MB)}</v></c></row>`;
    expect(refused(zipParts(workbookParts({ rows })))).toBe('file-too-large');
  });

  it('array formulas that all reach over the whole sheet', () => {
    const cell = '<c><f t="array" ref="A1:XFD1048576">1</f></c>';
    const rows = `<row>${cell.repeat(16_000)}</row>`;
    expect(refused(zipParts(workbookParts({ rows })))).toBe('file-damaged');
  });

  it('a sheet whose one cell is its last is read', () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(refused(zipParts(workbookParts({ rows })))).toBe('read');
  });
});

import { chmodSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { workbookParts, worksheet, zipParts, type Parts } from '../support/xlsxParts';
import { pairs, run, spawned, temporaryFolder } from './support/program';

const { at, file, csv, xlsx, remove } = temporaryFolder();
afterAll(remove);

const reference = csv('vergleich.csv', pairs(5));

/** An OLE container with one stream's name in its directory. */
function ole(stream: string): Uint8Array {
  const container = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
  Buffer.from(stream, 'utf16le').copy(container, 1024);
  return container;
}

/** A workbook of hand-made parts, some of them changed. */
function withParts(changed: Readonly<Record<string, string | Uint8Array>>): Parts {
  return new Map([...workbookParts(), ...Object.entries(changed)]);
}

/** Workbook bytes of which the sheet is compressed data turned to noise. */
function damaged(): Uint8Array {
  const bytes = Buffer.from(readFileSync('samples/sauber/Charge-5.xlsx'));
  const sheet = bytes.indexOf('xl/worksheets/sheet1.xml');
  bytes.fill(0xff, sheet + 60, sheet + 400);
  return bytes;
}

/** A few kilobytes that would be 56 MB of nothing. */
function bomb(): Uint8Array {
  const nothing = '<!--a-->'.repeat(7_000_000);
  return zipParts(withParts({ 'xl/worksheets/sheet1.xml': worksheet(nothing) }));
}

const doctype = `<!DOCTYPE worksheet [<!ENTITY a "b">]>${worksheet('<sheetData/>')}`;

/** What stands in the file, its name, and what is said of it behind its name. */
const unreadable: readonly (readonly [
  string,
  string,
  () => Uint8Array | string,
  string,
  string,
])[] = [
  ['an empty .csv', 'leer.csv', () => '', ' ist leer.', ' is empty.'],
  ['an empty .xlsx', 'leer.xlsx', () => '', ' ist leer.', ' is empty.'],
  [
    'a .xlsx that is cut off',
    'abgeschnitten.xlsx',
    () => readFileSync('samples/sauber/Charge-5.xlsx').subarray(0, 6000),
    ' ist abgeschnitten: Das Ende fehlt. Bitte neu kopieren.',
    ' is cut off: its end is missing. Please copy it again.',
  ],
  [
    'a .xlsx that is damaged',
    'beschaedigt.xlsx',
    damaged,
    ' ist beschädigt (xl/worksheets/sheet1.xml). Bitte in Excel öffnen und neu speichern.',
    ' is damaged (xl/worksheets/sheet1.xml). Please open it in Excel and save it again.',
  ],
  [
    'a workbook with a password',
    'kennwort.xlsx',
    () => ole('EncryptedPackage'),
    ' ist mit einem Kennwort verschlüsselt. Bitte in Excel ohne Kennwort speichern.',
    ' is encrypted with a password. Please save it in Excel without a password.',
  ],
  [
    'an old workbook named .xlsx',
    'alt.xlsx',
    () => ole('Workbook'),
    ' ist keine Excel-Datei (.xlsx), sondern das alte Excel-Format .xls. Bitte in Excel öffnen und als .xlsx speichern.',
    ' is not an Excel file (.xlsx) but the old Excel format .xls. Please open it in Excel and save it as .xlsx.',
  ],
  [
    'an old workbook',
    'alt.xls',
    () => ole('Workbook'),
    ': Dateien mit der Endung „.xls“ werden nicht gelesen, nur .xlsx, .xlsm, .csv, .txt und .ldif.',
    ': files ending in “.xls” are not read, only .xlsx, .xlsm, .csv, .txt and .ldif.',
  ],
  [
    'an .ods',
    'liste.ods',
    () => zipParts(new Map([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']])),
    ': Dateien mit der Endung „.ods“ werden nicht gelesen, nur .xlsx, .xlsm, .csv, .txt und .ldif.',
    ': files ending in “.ods” are not read, only .xlsx, .xlsm, .csv, .txt and .ldif.',
  ],
  [
    'an .ods named .xlsx',
    'ods.xlsx',
    () => zipParts(new Map([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']])),
    ' ist keine Excel-Datei (.xlsx), sondern ein anderes ZIP-Archiv.',
    ' is not an Excel file (.xlsx) but another ZIP archive.',
  ],
  [
    'a PDF named .csv',
    'pdf.csv',
    () => '%PDF-1.7\n%âãÏÓ\n1 0 obj',
    ' ist keine Textdatei mit Spalten (.csv), sondern ein PDF.',
    ' is not a text file with columns (.csv) but a PDF.',
  ],
  [
    'a page named .csv',
    'seite.csv',
    () => '<!DOCTYPE html><html><body><table></table></body></html>',
    ' ist keine Textdatei mit Spalten (.csv), sondern eine Webseite.',
    ' is not a text file with columns (.csv) but a web page.',
  ],
  [
    'text named .xlsx, which is never tried as .csv',
    'text.xlsx',
    () => readFileSync('samples/sauber/Charge-5.csv'),
    ' ist keine Excel-Datei (.xlsx), sondern Text.',
    ' is not an Excel file (.xlsx) but text.',
  ],
  [
    'a workbook named .csv',
    'mappe.csv',
    () => readFileSync('samples/sauber/Charge-5.xlsx'),
    ' ist keine Textdatei mit Spalten (.csv), sondern eine gepackte Datei (ZIP), vielleicht eine Arbeitsmappe (.xlsx).',
    ' is not a text file with columns (.csv) but a packed file (ZIP), perhaps a workbook (.xlsx).',
  ],
  [
    'a .csv with a quote that has no pair',
    'zitat.csv',
    () => Buffer.from('Konto;AD-ID;Notiz\r\na;1;\r\nb;2;"x\r\nc;3;\r\n'),
    ': In Zeile 3 beginnt ein Feld mit einem Anführungszeichen, zu dem keines passt: Die Zeilen darunter gingen verloren. Bitte das Zeichen dort entfernen oder, wenn die Datei abgeschnitten ist, sie neu kopieren.',
    ': in line 3 a field begins with a quotation mark that none belongs to: the lines below would be lost. Please remove it there or, if the file is cut off, copy it again.',
  ],
  [
    'an extension nobody knows',
    'liste.dat',
    () => 'Konto;AD-ID',
    ': Dateien mit der Endung „.dat“ werden nicht gelesen, nur .xlsx, .xlsm, .csv, .txt und .ldif.',
    ': files ending in “.dat” are not read, only .xlsx, .xlsm, .csv, .txt and .ldif.',
  ],
  [
    'xml-doctype: entities in a sheet',
    'entitaeten.xlsx',
    () => zipParts(withParts({ 'xl/worksheets/sheet1.xml': doctype })),
    ' wird nicht gelesen: xl/worksheets/sheet1.xml enthält eine Dokumenttyp-Angabe, wie sie Excel nie schreibt. Bitte in Excel öffnen und neu speichern.',
    ' is not read: xl/worksheets/sheet1.xml declares a document type, which Excel never writes. Please open it in Excel and save it again.',
  ],
  [
    'no rows below the header',
    'nur-kopf.csv',
    () => 'Accountname;AD-ID\r\n',
    ' enthält keine Zeilen mit Daten.',
    ' holds no rows of data.',
  ],
];

describe('a list that cannot be read: exit 2 and one sentence', () => {
  it.each(unreadable)('%s', async (_, name, content, german, english) => {
    const list = file(name, content());
    const words = ['check', list, '--reference', reference];
    expect(await run(...words)).toEqual({ status: 2, stdout: '', stderr: `${list}${german}\n` });
    expect(await run(...words, '--language', 'en', '--json')).toEqual({
      status: 2,
      stdout: '',
      stderr: `${list}${english}\n`,
    });
  });

  it('the same where it is the reference', async () => {
    const broken = file('kaputt.xlsx', damaged());
    expect(await run('check', reference, '--directory', broken)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${broken} ist beschädigt (xl/worksheets/sheet1.xml). Bitte in Excel öffnen und neu speichern.\n`,
    });
  });

  it('an archive that would fill the memory', async () => {
    const list = file('bombe.xlsx', bomb());
    expect(await run('check', list, '--reference', reference)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${list} ist zu groß: stärker gepackt als 200:1.\n`,
    });
  });
});

describe('paths: exit 2 and one sentence', () => {
  const sentence = async (...words: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await run('check', ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  it('a file that there is not', async () => {
    const missing = at('fehlt.xlsx');
    const words = [missing, '--reference', reference];
    expect(await sentence(...words)).toBe(`${missing} gibt es nicht.\n`);
    expect(await sentence(...words, '--language', 'en')).toBe(`${missing} does not exist.\n`);
  });

  it('a reference that there is not', async () => {
    const missing = at('fehlt.csv');
    expect(await sentence(reference, '--reference', missing)).toBe(`${missing} gibt es nicht.\n`);
    expect(await sentence(reference, '--reference', `${missing}#A#1`)).toBe(
      `${missing} gibt es nicht.\n`,
    );
  });

  it.each(['*.csv', 'charge-?.csv'])('a pattern that nobody resolved: %s', async (pattern) => {
    const words = [at(pattern), '--reference', reference];
    expect(await sentence(...words)).toBe(
      `${at(pattern)} gibt es nicht. Entweder passt keine Datei dazu, oder diese Eingabe setzt für Sternchen und Fragezeichen keine ein. Dann bitte jede Datei einzeln nennen, in der PowerShell (Get-Item ${at(pattern)}).\n`,
    );
    expect(await sentence(...words, '--language', 'en')).toMatch(/name each file/);
  });

  it('the file that Excel lays beside an open one', async () => {
    const owner = file('~$liste.xlsx', `\u0005Maria${' '.repeat(159)}`);
    for (const words of [
      [owner, '--reference', reference],
      [reference, owner, '--reference', reference],
    ]) {
      expect(await sentence(...words)).toMatch(
        /^\S+ ist keine Liste, sondern ein Vermerk von Excel/,
      );
    }
    const english = await sentence(owner, '--reference', reference, '--language', 'en');
    expect(english).toMatch(/a note of Excel's/);
  });

  it('a path through a file', async () => {
    const path = `${reference}/liste.csv`;
    expect(await sentence(path, '--reference', reference)).toBe(`${path} gibt es nicht.\n`);
  });

  it('a folder', async () => {
    const folder = at('ordner.csv');
    mkdirSync(folder);
    const words = [folder, '--reference', reference];
    expect(await sentence(...words)).toBe(`${folder} ist ein Ordner, keine Datei.\n`);
    const english = `${folder} is a folder, not a file.\n`;
    expect(await sentence(...words, '--language', 'en')).toBe(english);
  });

  // The superuser may read everything.
  const unlessRoot = process.getuid?.() === 0 ? it.skip : it;
  unlessRoot('a file that may not be read', async () => {
    const secret = csv('geheim.csv', pairs(5));
    chmodSync(secret, 0);
    const words = [secret, '--reference', reference];
    expect(await sentence(...words)).toBe(
      `${secret} lässt sich nicht öffnen (in Excel geöffnet oder keine Berechtigung?).\n`,
    );
  });

  it('a name too long for any file', async () => {
    const long = at(`${'a'.repeat(300)}.csv`);
    expect(await sentence(long, '--reference', reference)).toBe(
      `${long} lässt sich nicht öffnen (in Excel geöffnet oder keine Berechtigung?).\n`,
    );
  });

  it('a file past what is read in one piece', async () => {
    const huge = file('riesig.csv', '');
    truncateSync(huge, 2 ** 31);
    expect(await sentence(huge, '--reference', reference)).toBe(
      `${huge} ist zu groß: mehr als 2.147.483.647 Bytes.\n`,
    );
  });

  it('line breaks in a name do not break the sentence', async () => {
    const odd = at('zwei\nZeilen\u001b[31m.csv');
    expect(await sentence(odd, '--reference', reference)).toBe(
      `${at('zwei⟨U+000A⟩Zeilen⟨U+001B⟩[31m.csv')} gibt es nicht.\n`,
    );
  });
});

test('the built program says the same and prints no stack trace', async () => {
  const list = file(
    'abgeschnitten2.xlsx',
    readFileSync('samples/sauber/Charge-5.xlsx').subarray(0, 6000),
  );
  const { status, stdout, stderr } = await spawned(['check', list, '--reference', reference]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(`${list} ist abgeschnitten: Das Ende fehlt. Bitte neu kopieren.\n`);
});

describe('what counts as which format', () => {
  it.each(['Liste.CSV', 'liste.txt', 'Liste.TXT'])('%s is text', async (name) => {
    const { status } = await run('check', csv(name, pairs(5)), '--reference', reference);
    expect(status).toBe(0);
  });

  it.each(['Liste.XLSX', 'liste.xlsm', 'Liste.Xlsm'])('%s is a workbook', async (name) => {
    const list = await xlsx(name, { Liste: pairs(5) });
    expect((await run('check', list, '--reference', reference)).status).toBe(0);
  });

  it('a .txt with tabs', async () => {
    const text = pairs(5)
      .map((row) => row.join('\t'))
      .join('\r\n');
    const list = file('tabs.txt', `\ufeff${text}`);
    expect((await run('check', list, '--reference', reference)).status).toBe(0);
  });
});

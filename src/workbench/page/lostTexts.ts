import type { NotKept, NotKeptKind } from './file/notKept';

/** What a kind is called, one of it and several. */
type Names = Readonly<Record<NotKeptKind, readonly [one: string, several: string]>>;

interface Words {
  readonly names: Names;
  readonly title: (file: string) => string;
  readonly note: string;
  readonly quoted: (sheet: string) => string;
  /** Of at least two. */
  readonly moreSheets: (count: number) => string;
  readonly and: string;
  /** Where things stand, with the space before it. */
  readonly on: (sheets: string) => string;
  readonly workbook: string;
  readonly withoutPassword: (places: string) => string;
}

const german: Words = {
  names: {
    chart: ['1 Diagramm', 'Diagramme'],
    picture: ['1 Bild', 'Bilder'],
    shape: ['1 Form', 'Formen'],
    'pivot-table': ['1 Pivot-Tabelle', 'Pivot-Tabellen'],
    slicer: ['1 Datenschnitt', 'Datenschnitte'],
    object: ['1 eingebettetes Objekt', 'eingebettete Objekte'],
    control: ['1 Steuerelement', 'Steuerelemente'],
    query: ['1 Abfrage von außen', 'Abfragen von außen'],
    'external-link': ['1 Verknüpfung mit einer anderen Mappe', 'Verknüpfungen mit anderen Mappen'],
    macro: ['die Makros', 'Makros'],
    'special-sheet': ['1 Diagramm- oder Dialogblatt', 'Diagramm- oder Dialogblätter'],
    sparkline: ['die Sparklines', 'die Sparklines'],
    outline: ['die Gliederung', 'die Gliederungen'],
    'protected-range': ['Bereiche mit eigenem Kennwort', 'Bereiche mit eigenem Kennwort'],
    scenario: ['die Szenarien', 'die Szenarien'],
    'page-break': ['die Seitenumbrüche', 'die Seitenumbrüche'],
    'array-formula': ['Matrixformeln (die Werte bleiben)', 'Matrixformeln (die Werte bleiben)'],
    pattern: ['Muster und Verläufe von Zellen', 'Muster und Verläufe von Zellen'],
    'add-in': ['Einstellungen anderer Add-ins', 'Einstellungen anderer Add-ins'],
    signature: ['die digitale Signatur', 'digitale Signaturen'],
    'days-from-1904': [
      'die Zählung der Tage ab 1904 (Datumsangaben in Zellen bleiben)',
      'die Zählung der Tage ab 1904 (Datumsangaben in Zellen bleiben)',
    ],
    formula: ['1 Formel (der Wert bleibt)', 'Formeln (die Werte bleiben)'],
    'conditional-format': ['1 bedingte Formatierung', 'bedingte Formatierungen'],
    password: ['das Kennwort des Schutzes', 'die Kennwörter des Schutzes'],
  },
  title: (file) => `Aus ${file} wird nicht übernommen:`,
  note: 'Die Datei selbst bleibt, wie sie ist. Was Sie hier speichern, ist ohne das.',
  quoted: (sheet) => `„${sheet}“`,
  moreSheets: (count) => `${count} weiteren Blättern`,
  and: ' und ',
  on: (sheets) => ` auf ${sheets}`,
  workbook: 'der Mappe',
  withoutPassword: (places) =>
    `In der gespeicherten Datei hat der Schutz von ${places} kein Kennwort: Jeder kann ihn dort aufheben.`,
};

const english: Words = {
  names: {
    chart: ['1 chart', 'charts'],
    picture: ['1 picture', 'pictures'],
    shape: ['1 shape', 'shapes'],
    'pivot-table': ['1 pivot table', 'pivot tables'],
    slicer: ['1 slicer', 'slicers'],
    object: ['1 embedded object', 'embedded objects'],
    control: ['1 control', 'controls'],
    query: ['1 query of outside data', 'queries of outside data'],
    'external-link': ['1 link to another workbook', 'links to other workbooks'],
    macro: ['the macros', 'macros'],
    'special-sheet': ['1 chart or dialog sheet', 'chart or dialog sheets'],
    sparkline: ['the sparklines', 'the sparklines'],
    outline: ['the outline', 'the outlines'],
    'protected-range': ['ranges with passwords of their own', 'ranges with passwords of their own'],
    scenario: ['the scenarios', 'the scenarios'],
    'page-break': ['the page breaks', 'the page breaks'],
    'array-formula': ['array formulas (values stay)', 'array formulas (values stay)'],
    pattern: ['patterns and gradients of cells', 'patterns and gradients of cells'],
    'add-in': ['settings of other add-ins', 'settings of other add-ins'],
    signature: ['the digital signature', 'digital signatures'],
    'days-from-1904': [
      'counting days from 1904 (dates in cells stay)',
      'counting days from 1904 (dates in cells stay)',
    ],
    formula: ['1 formula (its value stays)', 'formulas (values stay)'],
    'conditional-format': ['1 conditional format', 'conditional formats'],
    password: ['the password of the protection', 'the passwords of the protection'],
  },
  title: (file) => `Not taken from ${file}:`,
  note: 'The file itself stays as it is. What you save here will be without it.',
  quoted: (sheet) => `“${sheet}”`,
  moreSheets: (count) => `${count} more sheets`,
  and: ' and ',
  on: (sheets) => ` on ${sheets}`,
  workbook: 'the workbook',
  withoutPassword: (places) =>
    `In the saved file, the protection of ${places} has no password: anyone can take it off there.`,
};

const MOST_SHEETS = 3;

/** What is said of a file that was opened: what is not taken over, a line a kind, and what that means. */
export interface LostText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly text: string;
}

/** What a file held and the workbook does not; `lost` holds at least one thing. Never throws. */
export function lostText(language: 'de' | 'en', file: string, lost: readonly NotKept[]): LostText {
  const words = language === 'de' ? german : english;
  const lines = [...new Set(lost.map(({ what }) => what))].map((kind) => {
    const own = lost.filter(({ what }) => what === kind);
    const [one, several] = words.names[kind];
    const name =
      own.length === 1 ? one : startsWithNumber(one) ? `${own.length} ${several}` : several;
    const sheets = namedSheets(own, words, []);
    return sheets === '' ? name : name + words.on(sheets);
  });
  return { title: words.title(words.quoted(file)), lines, text: words.note };
}

/** One sentence of the passwords that a saved file does not hold; at least one. Never throws. */
export function notSavedText(language: 'de' | 'en', passwords: readonly NotKept[]): string {
  const words = language === 'de' ? german : english;
  const isOfWorkbook = passwords.some(({ sheet }) => sheet === null);
  return words.withoutPassword(namedSheets(passwords, words, isOfWorkbook ? [words.workbook] : []));
}

/** The first sheets by name, how many more there are, and what else is named; nothing where there are none. */
function namedSheets(all: readonly NotKept[], words: Words, others: readonly string[]): string {
  const sheets = [...new Set(all.flatMap(({ sheet }) => sheet ?? []))];
  // Naming one more takes no more room than counting it.
  const shown = sheets.slice(0, sheets.length === MOST_SHEETS + 1 ? undefined : MOST_SHEETS);
  const more = sheets.length - shown.length;
  const rest = more === 0 ? [] : [words.moreSheets(more)];
  return listed([...shown.map(words.quoted), ...rest, ...others], words.and);
}

/** What is not counted one by one has no number. */
function startsWithNumber(name: string): boolean {
  return name.startsWith('1 ');
}

function listed(things: readonly string[], and: string): string {
  const [last = '', ...before] = [...things].reverse();
  return before.length === 0 ? last : before.reverse().join(', ') + and + last;
}

import type { NotKept, NotKeptKind } from './file/notKept';

/** What a kind is called, one of it and several. */
type Names = Readonly<Record<NotKeptKind, readonly [one: string, several: string]>>;

interface Words {
  readonly names: Names;
  readonly sentence: (file: string, things: string) => string;
  /** Where it stands; names of sheets, at least one. */
  readonly place: (sheets: readonly string[], more: number) => string;
  readonly and: string;
  /** `place` as above, with the space before it. */
  readonly withoutPassword: (place: string) => string;
  readonly structure: string;
}

const german: Words = {
  names: {
    chart: ['1 Diagramm', 'Diagramme'],
    picture: ['1 Bild', 'Bilder'],
    shape: ['1 Zeichnung', 'Zeichnungen'],
    'pivot-table': ['1 Pivot-Tabelle', 'Pivot-Tabellen'],
    slicer: ['1 Datenschnitt', 'Datenschnitte'],
    object: ['1 eingebettetes Objekt', 'eingebettete Objekte'],
    control: ['1 Steuerelement', 'Steuerelemente'],
    query: ['1 Abfrage von außen', 'Abfragen von außen'],
    'external-link': ['1 Verknüpfung mit einer anderen Mappe', 'Verknüpfungen mit anderen Mappen'],
    macro: ['die Makros', 'Makros'],
    'special-sheet': ['1 Diagramm- oder Dialogblatt', 'Diagramm- oder Dialogblätter'],
    sparkline: ['die Sparklines', 'Blätter mit Sparklines'],
    outline: ['die Gliederung', 'Gliederungen'],
    'protected-range': [
      'Bereiche mit eigenem Kennwort',
      'Blätter mit Bereichen mit eigenem Kennwort',
    ],
    scenario: ['die Szenarien', 'Blätter mit Szenarien'],
    'page-break': ['die Seitenumbrüche', 'Blätter mit Seitenumbrüchen'],
    'array-formula': [
      'Matrixformeln (die Werte bleiben)',
      'Blätter mit Matrixformeln (die Werte bleiben)',
    ],
    pattern: ['Muster und Verläufe von Zellen', 'Muster und Verläufe von Zellen'],
    'add-in': ['Einstellungen anderer Add-ins', 'Einstellungen anderer Add-ins'],
    signature: ['die digitale Signatur', 'digitale Signaturen'],
    formula: ['1 Formel (der Wert bleibt)', 'Formeln (die Werte bleiben)'],
    'conditional-format': ['1 bedingte Formatierung', 'bedingte Formatierungen'],
    password: ['das Kennwort des Schutzes', 'Kennwörter des Schutzes'],
  },
  sentence: (file, things) =>
    `Aus ${file} wird nicht übernommen: ${things}. Die Datei selbst bleibt, wie sie ist; was Sie hier speichern, ist ohne das.`,
  place: (sheets, more) =>
    ` (${sheets.join(', ')}${more === 0 ? '' : more === 1 ? ' und 1 weiteres Blatt' : ` und ${more} weitere Blätter`})`,
  and: ' und ',
  withoutPassword: (place) =>
    `In der gespeicherten Datei hat der Schutz${place} kein Kennwort: Jeder kann ihn dort aufheben.`,
  structure: 'Aufbau der Mappe',
};

const english: Words = {
  names: {
    chart: ['1 chart', 'charts'],
    picture: ['1 picture', 'pictures'],
    shape: ['1 drawing', 'drawings'],
    'pivot-table': ['1 pivot table', 'pivot tables'],
    slicer: ['1 slicer', 'slicers'],
    object: ['1 embedded object', 'embedded objects'],
    control: ['1 control', 'controls'],
    query: ['1 query of outside data', 'queries of outside data'],
    'external-link': ['1 link to another workbook', 'links to other workbooks'],
    macro: ['the macros', 'macros'],
    'special-sheet': ['1 chart or dialog sheet', 'chart or dialog sheets'],
    sparkline: ['the sparklines', 'sheets with sparklines'],
    outline: ['the outline', 'outlines'],
    'protected-range': ['ranges with passwords of their own', 'sheets with ranges with passwords'],
    scenario: ['the scenarios', 'sheets with scenarios'],
    'page-break': ['the page breaks', 'sheets with page breaks'],
    'array-formula': ['array formulas (values stay)', 'sheets with array formulas (values stay)'],
    pattern: ['patterns and gradients of cells', 'patterns and gradients of cells'],
    'add-in': ['settings of other add-ins', 'settings of other add-ins'],
    signature: ['the digital signature', 'digital signatures'],
    formula: ['1 formula (its value stays)', 'formulas (values stay)'],
    'conditional-format': ['1 conditional format', 'conditional formats'],
    password: ['the password of the protection', 'passwords of the protection'],
  },
  sentence: (file, things) =>
    `Not taken from ${file}: ${things}. The file itself stays as it is; what you save here will be without it.`,
  place: (sheets, more) =>
    ` (${sheets.join(', ')}${more === 0 ? '' : ` and ${more} more ${more === 1 ? 'sheet' : 'sheets'}`})`,
  and: ' and ',
  withoutPassword: (place) =>
    `In the saved file, the protection${place} has no password: anyone can take it off there.`,
  structure: 'structure of the workbook',
};

const MOST_SHEETS = 3;

/** One sentence of what a file held and the workbook does not; `lost` holds at least one thing. Never throws. */
export function lostText(language: 'de' | 'en', file: string, lost: readonly NotKept[]): string {
  const words = language === 'de' ? german : english;
  const things = [...new Set(lost.map(({ what }) => what))].map((kind) => {
    const own = lost.filter(({ what }) => what === kind);
    const [one, several] = words.names[kind];
    const name =
      own.length === 1 ? one : startsWithNumber(one) ? `${own.length} ${several}` : several;
    const sheets = [...new Set(own.flatMap(({ sheet }) => sheet ?? []))];
    const shown = sheets.slice(0, MOST_SHEETS);
    return name + (shown.length === 0 ? '' : words.place(shown, sheets.length - shown.length));
  });
  return words.sentence(file, listed(things, words.and));
}

/** One sentence of the passwords that a saved file does not hold; at least one. Never throws. */
export function notSavedText(language: 'de' | 'en', passwords: readonly NotKept[]): string {
  const words = language === 'de' ? german : english;
  const sheets = passwords.flatMap(({ sheet }) => sheet ?? []);
  const shown = sheets.slice(0, MOST_SHEETS);
  const ofStructure = sheets.length < passwords.length ? [words.structure] : [];
  return words.withoutPassword(
    words.place([...shown, ...ofStructure], sheets.length - shown.length),
  );
}

/** What is not counted one by one has no number. */
function startsWithNumber(name: string): boolean {
  return name.startsWith('1 ');
}

function listed(things: readonly string[], and: string): string {
  const [last = '', ...before] = [...things].reverse();
  return before.length === 0 ? last : before.reverse().join(', ') + and + last;
}

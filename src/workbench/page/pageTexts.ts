import type { NotKept } from './file/notKept';
import type { HandRefusal } from './handRefusal';
import { lostText, notSavedText, type LostText } from './lostTexts';

/** Languages of the page. */
export type PageLanguage = 'de' | 'en';

/** The page's words; the pane has its own. */
export interface PageTexts {
  readonly title: string;
  readonly about: string;
  readonly fresh: string;
  /** The name of the nth new workbook, from 1. */
  readonly freshName: (number: number) => string;
  readonly sheetName: (number: number) => string;
  readonly books: string;
  readonly open: string;
  readonly save: string;
  readonly samples: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly cells: string;
  readonly insertRows: string;
  readonly deleteRows: string;
  readonly insertCells: string;
  readonly deleteCells: string;
  readonly hideRows: string;
  readonly showRows: string;
  readonly ascending: string;
  readonly descending: string;
  readonly protect: string;
  readonly unprotect: string;
  readonly checkList: string;
  readonly protection: string;
  readonly newSheet: string;
  readonly language: string;
  readonly pane: string;
  readonly sortTitle: string;
  readonly sortQuestion: string;
  readonly sortExpand: string;
  readonly sortAlone: string;
  readonly sort: string;
  readonly cancel: string;
  readonly replaceQuestion: string;
  readonly unable: string;
  readonly short: Readonly<Record<'save' | 'undo' | 'redo' | 'ascending' | 'descending', string>>;
  readonly close: string;
  readonly unreadable: (file: string, reason: string) => string;
  /** Of a file by whose extension it is none that can be opened. */
  readonly noSuchFiles: (file: string) => string;
  readonly unsaved: (reason: string) => string;
  /** Of a file that was opened, with at least one thing that the workbook does not hold. */
  readonly lost: (file: string, lost: readonly NotKept[]) => LostText;
  /** Of a workbook that was saved, with at least one password that its file does not hold. */
  readonly notSaved: (passwords: readonly NotKept[]) => string;
  readonly refusals: Readonly<Record<HandRefusal, string>>;
}

const german: PageTexts = {
  title: 'Werkbank: eine Tabelle mit dem Aufgabenbereich daneben',
  about:
    'Zum Ausprobieren, keine Tabellenkalkulation: hier lässt sich zeigen, üben und testen, was die Prüfung tut. Nichts verlässt diesen Rechner.',
  fresh: 'Neue Mappe',
  freshName: (number) => `Mappe${number}`,
  sheetName: (number) => `Tabelle${number}`,
  books: 'Offene Mappen',
  open: 'Öffnen …',
  save: 'Speichern unter …',
  samples: 'Beispiele',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  cells: 'Zellen',
  insertRows: 'Zeilen einfügen',
  deleteRows: 'Zeilen löschen',
  insertCells: 'Zellen einfügen, nach unten',
  deleteCells: 'Zellen löschen, nach oben',
  hideRows: 'Zeilen ausblenden',
  showRows: 'Zeilen einblenden',
  ascending: 'Von A bis Z sortieren',
  descending: 'Von Z bis A sortieren',
  protect: 'Blatt schützen',
  unprotect: 'Schutz aufheben',
  checkList: 'Liste prüfen',
  protection: 'Zuordnungsschutz',
  newSheet: 'Neues Blatt',
  language: 'English',
  pane: 'Aufgabenbereich',
  sortTitle: 'Sortierwarnung',
  sortQuestion:
    'Neben der Markierung stehen weitere Daten, die nicht markiert sind. Sie werden nicht mitsortiert.',
  sortExpand: 'Markierung erweitern',
  sortAlone: 'Mit bestehender Markierung fortfahren',
  sort: 'Sortieren',
  cancel: 'Abbrechen',
  replaceQuestion: 'Hier stehen bereits Daten. Möchten Sie sie ersetzen?',
  unable:
    'Das kann die Werkbank nicht. Sie ist zum Ausprobieren da, keine Tabellenkalkulation; im echten Excel geht es.',
  short: { save: 'Speichern …', undo: '↶', redo: '↷', ascending: 'A–Z ↓', descending: 'Z–A ↓' },
  close: 'OK',
  unreadable: (file, reason) => `${file} kann nicht geöffnet werden: ${reason}`,
  noSuchFiles: (file) =>
    `${file} kann nicht geöffnet werden: Die Werkbank öffnet .xlsx, .xlsm, .csv und .txt. Andere Dateien bitte in Excel öffnen und als .xlsx speichern.`,
  unsaved: (reason) => `Es wurde nicht gespeichert: ${reason}`,
  lost: (file, lost) => lostText('de', file, lost),
  notSaved: (passwords) => notSavedText('de', passwords),
  refusals: {
    cellProtected:
      'Die Zelle, die Sie ändern möchten, befindet sich auf einem geschützten Blatt. Heben Sie den Blattschutz auf, um sie zu ändern.',
    sheetProtected:
      'Dieser Befehl steht auf einem geschützten Blatt nicht zur Verfügung. Heben Sie zuerst den Blattschutz auf.',
    structureProtected: 'Die Arbeitsmappe ist geschützt: Blätter lassen sich nicht ändern.',
    mergedSizes: 'Dafür müssen alle verbundenen Zellen die gleiche Größe haben.',
    tableWouldShift: 'Das geht nicht: Zellen einer Tabelle würden dadurch verschoben.',
    lastSheet: 'Eine Arbeitsmappe braucht mindestens ein sichtbares Blatt.',
    severalAreas: 'Diese Aktion funktioniert bei einer Mehrfachmarkierung nicht.',
    noFormula:
      'Mit dieser Formel gibt es ein Problem; es wurde nichts eingetragen. Die Werkbank versteht Formeln nur auf Englisch und mit Kommas: =SUM(A1,B1). Soll es ein Text sein, beginnen Sie mit einem Apostroph.',
  },
};

const english: PageTexts = {
  title: 'Workbench: a sheet with the task pane beside it',
  about:
    'For trying things out, not a spreadsheet: show, practise and test what the check does. Nothing leaves this computer.',
  fresh: 'New workbook',
  freshName: (number) => `Book${number}`,
  sheetName: (number) => `Sheet${number}`,
  books: 'Open workbooks',
  open: 'Open …',
  save: 'Save as …',
  samples: 'Samples',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  cells: 'Cells',
  insertRows: 'Insert rows',
  deleteRows: 'Delete rows',
  insertCells: 'Insert cells, shift down',
  deleteCells: 'Delete cells, shift up',
  hideRows: 'Hide rows',
  showRows: 'Show rows',
  ascending: 'Sort A to Z',
  descending: 'Sort Z to A',
  protect: 'Protect sheet',
  unprotect: 'Unprotect',
  checkList: 'Check list',
  protection: 'Pair protection',
  newSheet: 'New sheet',
  language: 'Deutsch',
  pane: 'Task pane',
  sortTitle: 'Sort warning',
  sortQuestion: 'There is data beside the selection that is not selected. It will not be sorted.',
  sortExpand: 'Expand the selection',
  sortAlone: 'Continue with the current selection',
  sort: 'Sort',
  cancel: 'Cancel',
  replaceQuestion: 'There is already data here. Do you want to replace it?',
  unable:
    'The workbench cannot do that. It is for trying things out, not a spreadsheet; the real Excel can.',
  short: { save: 'Save …', undo: '↶', redo: '↷', ascending: 'A–Z ↓', descending: 'Z–A ↓' },
  close: 'OK',
  unreadable: (file, reason) => `${file} cannot be opened: ${reason}`,
  noSuchFiles: (file) =>
    `${file} cannot be opened: the workbench opens .xlsx, .xlsm, .csv and .txt. Please open other files in Excel and save them as .xlsx.`,
  unsaved: (reason) => `Nothing was saved: ${reason}`,
  lost: (file, lost) => lostText('en', file, lost),
  notSaved: (passwords) => notSavedText('en', passwords),
  refusals: {
    cellProtected:
      'The cell you want to change is on a protected sheet. Unprotect the sheet to change it.',
    sheetProtected:
      'This command is not available on a protected sheet. Unprotect the sheet first.',
    structureProtected: 'The workbook is protected: sheets cannot be changed.',
    mergedSizes: 'To do this, all merged cells need to be the same size.',
    tableWouldShift: 'This is not possible: cells of a table would be shifted.',
    lastSheet: 'A workbook needs at least one visible sheet.',
    severalAreas: "This action won't work on multiple selections.",
    noFormula:
      "There's a problem with this formula; nothing was entered. The workbench knows formulas with commas and points only: =SUM(A1,1.5). For a text, begin with an apostrophe.",
  },
};

/** The page's words in one language. */
export function pageTextsOf(language: PageLanguage): PageTexts {
  return language === 'de' ? german : english;
}

import { renameInFormula, type Renames } from '../../../../src/workbench/page/file/formulaRenaming';

const renames: Renames = {
  sheets: new Map([
    ['liste', 'Liste (2)'],
    ["o'hara", "O'Hara (2)"],
    ['andere', 'Andere'],
  ]),
  words: new Map([
    ['tabelle1', 'Tabelle1_2'],
    ['konten', 'Konten_2'],
    ['satz', 'Satz_2'],
    ['satz(', 'Satz_2'],
    ['n', 'n_2'],
  ]),
  ofSheet: new Map([['andere', new Set(['konten'])]]),
};

describe('a formula whose sheets, tables and names are called otherwise now', () => {
  test.each([
    ['Liste!A1+LISTE!$B$2', "'Liste (2)'!A1+'Liste (2)'!$B$2"],
    ["'Liste'!A1:B2", "'Liste (2)'!A1:B2"],
    ["'O''Hara'!A1", "'O''Hara (2)'!A1"],
    ['Liste!A1:Liste!B2', "'Liste (2)'!A1:'Liste (2)'!B2"],
    ['A1:Liste!B2', "A1:'Liste (2)'!B2"],
    ['SUM(Liste:Andere!A1)', "SUM('Liste (2):Andere'!A1)"],
    ["SUM('Andere:Liste'!A1)", "SUM('Andere:Liste (2)'!A1)"],
    ['Andere!A1', 'Andere!A1'],
    ['Tabelle1[Konto]', 'Tabelle1_2[Konto]'],
    ['tabelle1[[#This Row],[Konten]]&Konten', 'Tabelle1_2[[#This Row],[Konten]]&Konten_2'],
    ["Tabelle1[a'[Konten']b]+[@Konten]", "Tabelle1_2[a'[Konten']b]+[@Konten]"],
    ['SUM(Tabelle1)+ROWS(Konten)', 'SUM(Tabelle1_2)+ROWS(Konten_2)'],
    ['Liste!Konten&Andere!Konten', "'Liste (2)'!Konten_2&Andere!Konten"],
    ['Satz(2)+Konten(2)', 'Satz_2(2)+Konten(2)'],
  ])('%s', (formula, renamed) => {
    expect(renameInFormula(formula, 'Liste', renames)).toBe(renamed);
  });

  test.each([
    '"Liste!A1 Konten"&"""Konten"',
    '[1]Liste!Konten',
    '[1]!Konten',
    "'[Buch.xlsx]Liste'!Konten",
    "'C:\\Konten\\[Liste.xlsx]Liste'!A1",
    'Fremd!Konten',
    'N(A1)+#N/A+#REF!+1E5+$N$1',
    'Konten.alt+MeineKonten+Konten1',
  ])('%s stays as it is', (formula) => {
    expect(renameInFormula(formula, 'Liste', renames)).toBe(formula);
  });

  test('a name that only the sheet has means no other there', () => {
    expect(renameInFormula('Konten+Satz', 'Andere', renames)).toBe('Konten+Satz_2');
    expect(renameInFormula('Konten+Satz', null, renames)).toBe('Konten_2+Satz_2');
  });
});

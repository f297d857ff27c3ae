import { readsAsNote, type RowBelow } from '../../../src/core/facts/notes';

const PAIR: RowBelow = {
  account: 'mmuster',
  id: '0001',
  accountIsCount: false,
  idIsCount: false,
  idFits: true,
  idIsOne: false,
};

describe('not-a-data-row: what reads as a note', () => {
  test.each<[string, Partial<RowBelow>, boolean]>([
    ['a pair', {}, false],
    ['a pair whose ID is of another kind', { idFits: false }, false],
    ['a pair beside a word for sums', { account: 'Summe' }, false],
    ['nothing', { account: '', id: '' }, true],
    ['a word for sums and what is no ID', { account: 'Summe', id: 'x', idFits: false }, true],
    ['a word for sums in capitals', { account: 'GESAMT', id: 'x', idFits: false }, true],
    [
      'what Excel writes under a German table',
      { account: 'Ergebnis', id: '40', idIsCount: true, idFits: false },
      true,
    ],
    [
      'what Excel writes under German subtotals',
      { account: 'Gesamtergebnis', id: '40', idIsCount: true, idFits: false },
      true,
    ],
    ['the same in English', { account: 'Grand Total', id: 'x', idFits: false }, true],
    ['a word that only begins so', { account: 'Summer', id: 'x', idFits: false }, false],
    ['an address that begins so', { account: 'stand@amt.example', id: '' }, false],
    ['a count below the accounts', { account: '3', id: '', accountIsCount: true }, true],
    ['a count below the IDs', { account: '', id: '3', idIsCount: true, idFits: false }, true],
    [
      'counts below both',
      { account: '3', id: '3', accountIsCount: true, idIsCount: true, idFits: false },
      true,
    ],
    ['a count beside an account', { id: '3', idIsCount: true, idFits: false }, false],
    ['a count beside an ID', { account: '3', accountIsCount: true }, false],
    ['a lone account', { id: '', idFits: false }, false],
    ['a lone ID', { account: '' }, false],
    ['a lone GUID with spaces', { account: '', id: '32 C3 4A 8C', idIsOne: true }, false],
    ['a note beside a GUID column', { account: '', id: '32 C3 4A 8C', idFits: false }, true],
    ['a lone word with a colon behind', { account: 'Kontakt:', id: '' }, true],
    ['a colon inside a word', { account: 'a:b', id: '' }, false],
    ['several words', { account: '', id: 'bitte nicht sortieren', idFits: false }, true],
    ['several words with an address', { account: 'max muster@amt.example', id: '' }, false],
    ['several words beside another cell', { account: 'max muster', id: 'x', idFits: false }, false],
    ['a colon beside another cell', { account: 'Kontakt:', id: 'x', idFits: false }, false],
  ])('%s: %j', (_, row, expected) => {
    expect(readsAsNote({ ...PAIR, ...row })).toBe(expected);
  });
});

import { UNREAD } from '../../../src/files/xlsx/whole/wholeExtras';
import type { NotKept } from '../../../src/workbench/page/file/notKept';
import { lostText, notSavedText } from '../../../src/workbench/page/lostTexts';

const of = (what: NotKept['what'], ...sheets: readonly (string | null)[]): NotKept[] =>
  sheets.map((sheet) => ({ sheet, row: null, column: null, what }));

describe('what of an opened file is not there', () => {
  test('a heading, a line a kind, and what it means', () => {
    const lost = [...of('chart', 'A', 'B', 'A'), ...of('macro', null), ...of('chart', 'A')];
    expect(lostText('de', 'x.xlsm', lost)).toEqual({
      title: 'Aus „x.xlsm“ wird nicht übernommen:',
      lines: ['4 Diagramme auf „A“ und „B“', 'die Makros'],
      text: 'Die Datei selbst bleibt, wie sie ist. Was Sie hier speichern, ist ohne das.',
    });
    expect(lostText('en', 'x.xlsm', lost)).toEqual({
      title: 'Not taken from “x.xlsm”:',
      lines: ['4 charts on “A” and “B”', 'the macros'],
      text: 'The file itself stays as it is. What you save here will be without it.',
    });
  });

  test.each([
    ['de', of('picture', 'A'), '1 Bild auf „A“'],
    ['de', of('shape', 'A', 'B', 'C', 'D'), '4 Formen auf „A“, „B“, „C“ und „D“'],
    [
      'de',
      of('outline', 'A', 'B', 'C', 'D', 'E'),
      'die Gliederungen auf „A“, „B“, „C“ und 2 weiteren Blättern',
    ],
    ['en', of('shape', 'A', 'B', 'C', 'D', 'E'), '5 shapes on “A”, “B”, “C” and 2 more sheets'],
    ['en', of('array-formula', 'A', 'B'), 'array formulas (values stay) on “A” and “B”'],
  ] as const)('%s: %j', (language, lost, line) => {
    expect(lostText(language, 'x.xlsx', lost).lines).toEqual([line]);
  });

  test('every kind has a line of its own in both languages', () => {
    const kinds = [...UNREAD, 'formula', 'conditional-format', 'password'] as const;
    const lost = kinds.flatMap((kind) => of(kind, 'A'));
    for (const language of ['de', 'en'] as const) {
      const { lines } = lostText(language, 'x.xlsx', lost);
      expect(new Set(lines).size).toBe(kinds.length);
    }
  });
});

describe('passwords that a saved file does not hold', () => {
  test.each([
    ['de', ['Liste'], 'der Schutz von „Liste“ kein Kennwort'],
    ['en', ['Liste'], 'the protection of “Liste” has no password'],
    ['de', [null], 'der Schutz von der Mappe kein Kennwort'],
    ['en', ['A', 'B', null], 'the protection of “A”, “B” and the workbook has'],
    ['de', ['A', 'B', 'C', 'D', 'E', null], 'von „A“, „B“, „C“, 2 weiteren Blättern und der Mappe'],
  ] as const)('%s: %j', (language, places, said) => {
    const text = notSavedText(language, of('password', ...places));
    expect(text).toContain(said);
    expect(text.match(/[.!?]/g)).toHaveLength(1);
  });
});

import type { NotKept } from '../../../src/workbench/page/file/notKept';
import { notSavedText } from '../../../src/workbench/page/lostTexts';

const of = (what: NotKept['what'], ...sheets: readonly (string | null)[]): NotKept[] =>
  sheets.map((sheet) => ({ sheet, row: null, column: null, what }));

describe('passwords that a saved file does not hold', () => {
  test.each([
    ['de', ['Liste'], /hat der Schutz \(Liste\) kein Kennwort/],
    ['en', ['Liste'], /the protection \(Liste\) has no password/],
    ['de', [null], /hat der Schutz \(Aufbau der Mappe\) kein/],
    ['en', ['A', 'B', null], /the protection \(A, B, structure of the workbook\) has/],
    ['de', ['A', 'B', 'C', 'D', null], /\(A, B, C, Aufbau der Mappe und 1 weiteres Blatt\)/],
  ] as const)('%s: %j', (language, places, said) => {
    const text = notSavedText(language, of('password', ...places));
    expect(text).toMatch(said);
    expect(text.match(/[.!?]/g)).toHaveLength(1);
  });
});

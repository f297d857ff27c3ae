import type { ListDiagnosis } from '../../src/core/check/diagnoses';
import { diagnoses as german } from '../../src/texts/de/diagnoses';
import { diagnoses as english } from '../../src/texts/en/diagnoses';
import { checkOf, pairsTo } from '../core/support/listOf';

const people = pairsTo(12).map(([account, id], at) => [`a${10 + at}-${account}`, id] as const);
/** 5, 10, 3, 8, 1 … : neither column stands as the reference has it. */
const mixed = (at: number): number => ((5 * (at + 1)) % 13) - 1;

function sortedAlone(inOrder: boolean): ListDiagnosis {
  const rows = people.map(([account], at) => [account, people[mixed(at)]?.[1] ?? '']);
  const reference = inOrder
    ? people.map((_, at) => people[mixed(at)] ?? ['', ''])
    : people.map((_, at) => people[((7 * (at + 1)) % 13) - 1] ?? ['', '']);
  const [one] = checkOf({ list: { rows }, references: [{ rows: reference }] }).diagnoses;
  if (one === undefined) throw new Error('something happened');
  return one;
}

describe('column-sorted-alone', () => {
  test.each([
    ['the reference shows it: nothing is added', true, /falsch\.$/, /wrong\.$/],
    [
      'nothing but its order does: that is said',
      false,
      /Dafür spricht nur ihre Reihenfolge: War sie schon vorher so, sind die AD-IDs durcheinander/,
      /Only its order says so: if it was like that before, the AD IDs got mixed up\.$/,
    ],
  ])('%s', (_, inOrder, inGerman, inEnglish) => {
    const one = sortedAlone(inOrder);
    expect(one).toMatchObject({ kind: 'column-sorted-alone', field: 'account' });
    expect(german['column-sorted-alone'](one)).toMatch(inGerman);
    expect(english['column-sorted-alone'](one)).toMatch(inEnglish);
  });
});

/** @jest-environment jsdom */
import '../../support/dom';
import { cleanup, render, screen } from '@testing-library/react';
import type { ListDiagnosis } from '../../../src/core/check/diagnoses';
import { Happened } from '../../../src/ui/result/Happened';
import { german } from '../../../src/texts/de/german';
import { checkOf, guidOf } from '../../core/support/listOf';

afterEach(cleanup);

/** What is said where of as many pairs of rows each two were exchanged; neighbours may count as one place. */
function swapped(count: number): readonly ListDiagnosis[] {
  const account = (at: number): string => `person.${String(at)}@amt.example`;
  const rows = Array.from({ length: 2 * count }, (_, at): [string, string] => [
    account(at),
    guidOf(at + 1),
  ]);
  const list = rows.map(([name], at): [string, string] => [name, guidOf((at ^ 1) + 1)]);
  return checkOf({ list: { rows: list }, references: [{ rows }] }).diagnoses;
}

const lines = (): readonly (string | null)[] =>
  screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test.each([1, 5])('%i places: each is told', (count) => {
  render(<Happened texts={german} diagnoses={swapped(50).slice(0, count)} />);
  expect(lines()).toHaveLength(count);
  expect(lines().join()).not.toContain('weitere');
});

test('thousands of places: the first, and how many more', () => {
  render(<Happened texts={german} diagnoses={swapped(1_500).slice(0, 1_000)} />);
  expect(lines()).toHaveLength(6);
  expect(lines().at(-1)).toBe('… und 995 weitere Stellen; alle stehen im Prüfprotokoll.');
});

test('where not all is told, what broke most pairs is told first', () => {
  const places = swapped(50);
  const least = places.map((one) => ({ ...one, affected: 1 }));
  const [worst] = places.slice(7);
  render(
    <Happened texts={german} diagnoses={[...least, { ...worst, affected: 9 } as ListDiagnosis]} />,
  );
  expect(lines()[0]).toContain('9 Paare');
});

/** @jest-environment jsdom */
import '../../support/dom';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeftOut } from '../../../src/ui/result/LeftOut';
import { GalleryPane } from '../gallery/GalleryPane';
import { paneStates } from '../gallery/paneStates';

afterEach(cleanup);

const NOTHING = { exclusions: [], stillListed: [], passedOver: [] };

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    account: `person.${String(at)}@amt.example`,
    id: `S-1-5-21-1-2-3-${String(1000 + at)}`,
    reason: at === 0 ? 'left' : 'special-mailbox',
  }));

const texts = (): readonly (string | null)[] =>
  screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('says how many and why; who they are unfolds', async () => {
  render(<LeftOut {...NOTHING} language="de" exclusions={people(3)} />);
  screen.getByText('3 Personen bewusst ausgenommen: ausgeschieden (1), Sonderpostfach (2)');
  expect(screen.queryByRole('list')).toBeNull();
  const open = screen.getByRole('button', { name: 'Wer und warum', expanded: false });
  await userEvent.click(open);
  expect(texts()).toEqual([
    'person.0@amt.example – ausgeschiedenS-1-5-21-1-2-3-1000',
    'person.1@amt.example – SonderpostfachS-1-5-21-1-2-3-1001',
    'person.2@amt.example – SonderpostfachS-1-5-21-1-2-3-1002',
  ]);
  await userEvent.click(open);
  expect(screen.queryByRole('list')).toBeNull();
});

test('whom no reason of the profile excuses is not said to be left out, and counted', () => {
  const [known, ...others] = people(3).map((one, at) => ({
    ...one,
    reason: at === 0 ? 'left' : 'sabbatical',
  }));
  if (known === undefined) throw new Error('nobody');
  const { unmount } = render(
    <LeftOut {...NOTHING} language="de" exclusions={[known, ...others]} />,
  );
  screen.getByText('1 Person bewusst ausgenommen: ausgeschieden (1)');
  screen.getByText('2 Ausnahmen zählen nicht: Den Grund kennen die Vorgaben nicht.');
  unmount();
  render(<LeftOut {...NOTHING} language="en" exclusions={others.slice(1)} />);
  screen.getByText('1 exclusion does not count: the profile does not know the reason.');
  expect(screen.queryByText(/left out on purpose/)).toBeNull();
});

test('names a hundred and counts the rest', async () => {
  render(<LeftOut {...NOTHING} language="en" exclusions={people(1_150)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Who and why' }));
  expect(texts()).toHaveLength(101);
  expect(texts().at(-1)).toBe('… and 1,050 more people; the report lists all of them.');
});

test('who stands in the list all the same, and which sheets were not looked at, is said openly', () => {
  const [one] = people(1);
  if (one === undefined) throw new Error('nobody');
  const still = [{ ...one, rows: [3, 9] }];
  const { unmount } = render(
    <LeftOut {...NOTHING} language="de" exclusions={[one]} stillListed={still} />,
  );
  screen.getByText(
    /^⚠ Bewusst ausgenommen, aber noch in der Liste: person\.0@amt\.example \(Zeilen 3, 9\)\. Bitte/,
  );
  unmount();
  render(<LeftOut {...NOTHING} language="de" passedOver={['erst.xlsx › Charge 5']} />);
  screen.getByText(/^⚠ Nicht angesehen: erst\.xlsx › Charge 5\. Das Blatt könnte Paare enthalten/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('sheets not looked at stand in the pane beside a result where nobody was left out', async () => {
  const right = paneStates('de')['right'];
  if (right?.result.kind !== 'checked') throw new Error('no such view');
  const summary = { ...right.result.summary, passedOver: ['erst.xlsx › Charge 5'] };
  render(<GalleryPane start={{ ...right, result: { ...right.result, summary } }} look="light" />);
  await screen.findByText(/Nicht angesehen: erst\.xlsx › Charge 5/);
});

test('stands in the pane beside a result, and only where somebody was left out', async () => {
  const states = paneStates('de');
  const said = /Personen bewusst ausgenommen/;
  const { left, right } = { left: states['left-out'], right: states['right'] };
  if (left === undefined || right === undefined) throw new Error('no such view');
  render(<GalleryPane start={left} look="light" />);
  await screen.findByText(said);
  cleanup();
  render(<GalleryPane start={right} look="light" />);
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(screen.queryByText(said)).toBeNull();
});

test('sheets of a picked file that are meant are named, and those that are gone are told', () => {
  const state = paneStates('de')['sheets-lost'];
  if (state === undefined) throw new Error('no such view');
  render(<GalleryPane start={state} look="light" />);
  screen.getByText('› Charge 54, Charge 55');
  screen.getByText(/Nicht mehr darin: „Charge 3“, „Charge 7“\. Verglichen wird deshalb mit allen/);
});

/** @jest-environment jsdom */
import '../../support/dom';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { GuardActions } from '../../../src/ui/guard/guardProps';
import { textsOf } from '../../../src/texts/catalog';
import { GalleryPane } from '../gallery/GalleryPane';
import { paneStates } from '../gallery/paneStates';
import { repairStates } from '../gallery/repairStates';

afterEach(cleanup);

/** Shows a wrong list with a repair. */
async function show(
  repair: string,
  heard: Partial<GuardActions> = {},
  language: 'de' | 'en' = 'de',
): Promise<UserEvent> {
  const start = paneStates(language)['wrong'];
  const view = repairStates[repair];
  if (start === undefined || view === undefined) throw new Error(`no repair ${repair}`);
  await act(async () =>
    render(<GalleryPane start={start} look="light" repair={view} guardHeard={heard} />),
  );
  return userEvent.setup({ delay: null });
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const OPEN = 'Richtige Paare wiederherstellen';

test('nothing is offered where nothing is proven', async () => {
  await show('none');
  expect(screen.queryByRole('button', { name: OPEN })).toBeNull();
});

test('the result comes first, and nothing is written before somebody says so', async () => {
  const restore = jest.fn(async () => undefined);
  const user = await show('offered', { restore });
  await user.click(button(OPEN));
  expect(
    screen.getByText(
      '789 Zellen in Spalte A zurück auf den Stand von Charge 1–4. Danach stimmen 790 von 790.',
    ),
  ).toBeVisible();
  expect(restore).not.toHaveBeenCalled();
  await user.click(button('Wiederherstellen'));
  expect(restore).toHaveBeenCalledTimes(1);
});

test('rows that nothing proves are named', async () => {
  const user = await show('partly');
  await user.click(button(OPEN));
  expect(
    screen.getByText('700 Zellen in Spalte A und 84 Zellen in Spalte B zurück', { exact: false }),
  ).toBeVisible();
  expect(
    screen.getByText(/^5 Zeilen bleiben offen \(Zeilen 14, 15, 208, 411, 412\), weil/),
  ).toBeVisible();
});

test.each([
  ['de', OPEN, 'Einzeln ansehen', 'Zellen, die sich ändern'],
  ['en', 'Restore the right pairs', 'Look at each cell', 'Cells that change'],
] as const)(
  'what is not proven by the reference is told apart: %s',
  async (language, open, each, region) => {
    const user = await show('partly', {}, language);
    await user.click(button(open));
    const said = textsOf(language).repair;
    expect(screen.getByText(said.byThirdColumn(3))).toBeVisible();
    expect(screen.getByText(said.byOnlyOneLeft(1))).toBeVisible();
    await user.click(button(each));
    const list = within(await screen.findByRole('region', { name: region }));
    const items = await list.findAllByRole('listitem');
    const words = said.pane.otherEvidence;
    const proofs = [words['third-column'], words['only-one-left'], words['other-cell-empty']];
    expect(new Set(proofs).size).toBe(3);
    for (const [at, proof] of proofs.entries())
      expect(items[at + 1]).toHaveTextContent(`· ${proof}`);
    expect(items[4]).toHaveTextContent('Charge 1');
  },
);

test('by the snapshot it says so', async () => {
  const user = await show('snapshot');
  await user.click(button(OPEN));
  expect(screen.getByText(/zurück auf den Stand vor der Änderung/)).toBeVisible();
});

test('single cells on demand: before, after and proof, as many as are in sight', async () => {
  const user = await show('offered');
  await user.click(button(OPEN));
  await user.click(button('Einzeln ansehen'));
  const list = within(await screen.findByRole('region', { name: 'Zellen, die sich ändern' }));
  const [first] = await list.findAllByRole('listitem');
  expect(first).toHaveTextContent(
    /^A2 · Charge 1, Zeile 2jetzt: anna\.adler@amt-nord\.exampledanach: clara\.dietrich/,
  );
  expect(first).toHaveAttribute('aria-setsize', '789');
  expect(list.getAllByRole('listitem').length).toBeLessThan(40);
});

test.each([
  ['done', 'status', '789 Zellen wiederhergestellt, wieder gelesen und noch einmal geprüft.'],
  ['changed', 'alert', 'Die Liste hatte sich inzwischen verändert'],
  ['not-kept', 'alert', 'Excel hat beim Schreiben Werte verändert'],
  ['refused', 'alert', 'Das Blatt ist geschützt. Geschrieben wurde nichts.'],
])('%s is said', async (repair, role, said) => {
  await show(repair);
  const spoken = screen.getAllByRole(role).map(({ textContent }) => textContent);
  expect(spoken.some((one) => one?.includes(said))).toBe(true);
});

test('what was refused can be tried again', async () => {
  const restore = jest.fn(async () => undefined);
  const user = await show('refused', { restore });
  await user.click(button('Wiederherstellen'));
  expect(restore).toHaveBeenCalledTimes(1);
});

test('in English', async () => {
  const user = await show('offered', {}, 'en');
  await user.click(button('Restore the right pairs'));
  expect(
    screen.getByText(/789 cells in column A put back as in Charge 1–4\. Then 790/),
  ).toBeVisible();
});

test('the preview with its cells is usable by everybody', async () => {
  const user = await show('partly');
  await user.click(button(OPEN));
  await user.click(button('Einzeln ansehen'));
  await screen.findAllByRole('listitem');
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

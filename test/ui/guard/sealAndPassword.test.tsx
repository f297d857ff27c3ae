/** @jest-environment jsdom */
import '../../support/dom';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { GuardActions } from '../../../src/ui/guard/guardProps';
import { GalleryPane } from '../gallery/GalleryPane';
import { guardStates } from '../gallery/guardStates';
import { paneStates } from '../gallery/paneStates';
import { SEAL_WORDS } from '../../support/guard/sealWords';

afterEach(cleanup);

/** Shows the pane over a guard; step 4 open if asked for. */
async function show(
  guard: string,
  view = 'right',
  heard: Partial<GuardActions> = {},
  opens = true,
  others: readonly string[] = [],
): Promise<UserEvent> {
  const start = paneStates('de')[view];
  const guarded = guardStates[guard];
  if (start === undefined || guarded === undefined) throw new Error(`no view ${view}, ${guard}`);
  const beside = others.flatMap((name) => guardStates[name] ?? []);
  await act(async () =>
    render(
      <GalleryPane start={start} look="light" guard={guarded} others={beside} guardHeard={heard} />,
    ),
  );
  const user = userEvent.setup({ delay: null });
  if (!opens) return user;
  await user.click(button(/4 Schutz/));
  // The step's view is fetched when it is first opened.
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return user;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
describe('check digits', () => {
  test('are made on demand, with what they are good for and what not', async () => {
    const makeSeal = jest.fn(async () => ({ kind: 'made', sealed: 789, without: 1 }) as const);
    const user = await show('watching', 'right', { makeSeal });
    expect(screen.getByText(/Das schützt vor Versehen, nicht vor Absicht/)).toBeVisible();
    await user.click(button('Prüfziffern eintragen'));
    expect(makeSeal).toHaveBeenCalledWith(SEAL_WORDS);
    expect(
      screen.getByText('789 Zeilen haben jetzt eine Prüfziffer. 1 Zeile kann keine tragen.'),
    ).toBeVisible();
  });

  test.each([
    [{ kind: 'no-room' }, /^Nichts wurde geschrieben/],
    [{ kind: 'not-kept' }, /^Excel hat die Prüfziffern verändert/],
    [{ kind: 'refused' }, /Das Blatt ist geschützt/],
    [null, /Bitte zuerst oben entscheiden/],
  ] as const)('%j is said', async (outcome, said) => {
    const user = await show('watching', 'right', { makeSeal: async () => outcome });
    await user.click(button('Prüfziffern eintragen'));
    expect(screen.getByText(said)).toBeVisible();
  });

  test.each(['wrong', 'changed'])('are not made while the list is %s', async (view) => {
    await show('watching', view);
    expect(button('Prüfziffern eintragen')).toBeDisabled();
    expect(
      screen.getByText(/wenn nach der Prüfung \(Schritt 3\) alle Paare stimmen/),
    ).toBeVisible();
  });

  test('that are there can be removed', async () => {
    const removeSeal = jest.fn(async () => 'removed' as const);
    const user = await show('sealed', 'right', { removeSeal });
    expect(screen.queryByRole('button', { name: 'Prüfziffern eintragen' })).toBeNull();
    await user.click(button('Prüfziffern entfernen'));
    expect(removeSeal).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Die Prüfziffern sind entfernt.')).toBeVisible();
  });

  test('are offered by themselves for a right list of the first migration, and can be declined', async () => {
    const makeSeal = jest.fn();
    const user = await show('watching', 'right-first', { makeSeal }, false);
    expect(screen.getByText(/Diese Liste wird weitergegeben/)).toBeVisible();
    await user.click(button('Nicht jetzt'));
    expect(screen.queryByText(/Diese Liste wird weitergegeben/)).toBeNull();
    expect(makeSeal).not.toHaveBeenCalled();
  });

  test.each([
    ['a list of the second migration', 'watching', 'right'],
    ['a wrong list', 'watching', 'wrong'],
    ['a list that has them', 'sealed', 'right-first'],
    ['a list that is not guarded', 'off', 'right-first'],
  ])('are not offered for %s', async (_, guard, view) => {
    await show(guard, view, {}, false);
    expect(screen.queryByText(/Diese Liste wird weitergegeben/)).toBeNull();
  });
});

describe('the password of a lock', () => {
  test('stands behind a link, and is given only if somebody wants one', async () => {
    const lock = jest.fn(async () => undefined);
    const user = await show('watching', 'right', { lock });
    expect(screen.queryByLabelText('Kennwort für das Blatt')).toBeNull();
    await user.click(button('Mit Kennwort …'));
    await user.type(screen.getByLabelText('Kennwort für das Blatt'), 'geheim');
    await user.click(button('Durch Excel sperren'));
    const password = { kind: 'known', text: 'geheim' };
    expect(lock).toHaveBeenCalledWith({ restOpen: true, structure: false, password });
  });

  test.each([
    ['password-asked', /mit einem Kennwort gesperrt, das hier nicht bekannt ist/],
    ['password-wrong', /Dieses Kennwort passt nicht/],
  ])('%s: nothing can be done before it is given', async (guard, said) => {
    const givePassword = jest.fn();
    const user = await show(guard, 'right', { givePassword });
    expect(screen.getByText(said)).toBeVisible();
    for (const name of ['Sperre aufheben', 'Sortieren', 'Prüfziffern eintragen']) {
      expect(button(name)).toBeDisabled();
    }
    await user.type(screen.getByLabelText('Kennwort für das Blatt'), 'geheim{Enter}');
    expect(givePassword).toHaveBeenCalledWith('geheim');
  });
});

describe('other lists of the workbook', () => {
  test('are named in step 4, whether this list is guarded or not', async () => {
    await show('watching', 'right', {}, true, ['other-list']);
    expect(screen.getByText('Zuordnungsschutz auch für das Blatt „Charge 9“.')).toBeVisible();
    cleanup();
    await show('off', 'right', {}, true, ['other-list']);
    expect(screen.getByText('Zuordnungsschutz auch für das Blatt „Charge 9“.')).toBeVisible();
  });

  test('what was put back in one is said with its sheet, and answered there', async () => {
    const dismiss = jest.fn();
    const of = jest.fn(() => ({ ...({} as GuardActions), dismiss }));
    const user = await show('watching', 'right', { of }, false, ['other-put-back']);
    expect(screen.getByRole('status', { name: 'Zuordnungsschutz' })).toHaveTextContent(
      /^Blatt „Charge 9“: Nur die Spalte „Accountname“ wurde sortiert/,
    );
    expect(of).toHaveBeenCalledWith('batch-9');
    await user.click(button('Schließen'));
    expect(dismiss).toHaveBeenCalledTimes(1);
  });
});

test.each([
  ['sealed', 'right'],
  ['password-wrong', 'right'],
  ['watching', 'right-first'],
])('%s over %s is usable by everybody', async (guard, view) => {
  const user = await show(guard, view);
  const link = screen.queryByRole('button', { name: 'Mit Kennwort …' });
  if (link !== null) await user.click(link);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

/** @jest-environment jsdom */
import '../../support/dom';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { GuardActions } from '../../../src/ui/guard/guardProps';
import { GalleryPane } from '../gallery/GalleryPane';
import { guardStates } from '../gallery/guardStates';
import { paneStates } from '../gallery/paneStates';

afterEach(cleanup);

/** Shows the pane with a guard's view, step 4 open if asked for. */
async function show(
  guard: string,
  { view = 'right', heard = {}, opens = false, language = 'de' as 'de' | 'en' } = {} as {
    view?: string;
    heard?: Partial<GuardActions>;
    opens?: boolean;
    language?: 'de' | 'en';
  },
): Promise<UserEvent> {
  const start = paneStates(language)[view];
  const guarded = guardStates[guard];
  if (start === undefined || guarded === undefined) throw new Error(`no view ${view}, ${guard}`);
  await act(async () =>
    render(<GalleryPane start={start} look="light" guard={guarded} guardHeard={heard} />),
  );
  const user = userEvent.setup({ delay: null });
  if (!opens) return user;
  await user.click(button(/4 Schutz|4 Protection/));
  // The step's view is fetched when it is first opened.
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return user;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const header = (): string => screen.getByRole('banner').textContent ?? '';

describe('the line on top', () => {
  test.each([
    ['off', 'right', /^Nachmigration.*Zuletzt geprüft 17:42$/],
    ['watching', 'right', /Geschützt · zuletzt geprüft 17:42$/],
    ['watching', 'changed', /GeschütztGeändert seit der Prüfung/],
    ['watching', 'earlier', /GeschütztZuletzt geprüft [^,]*(, seitdem unverändert)?$/],
    ['watching', 'unchecked', /GeschütztNoch nicht geprüft$/],
    ['locked', 'right', /Gesperrt \(durch Excel\) · zuletzt geprüft 17:42$/],
    ['lifted', 'right', /Sperre aufgehoben/],
    ['open', 'right', /Blatt ist offen – bitte wieder sperren/],
    ['detect-only', 'right', /Nur gemeldet, nicht zurückgestellt/],
    ['offer', 'right', /Paare verändert – bitte entscheiden/],
    ['gone', 'right', /Geschützte Liste nicht gefunden – bitte entscheiden/],
    ['put-back', 'right', /Geschützt · zuletzt geprüft 17:42$/],
    ['away', 'right', /Schutz war 14:05–14:40 aus – seither geprüft: unverändert\.$/],
    ['away-seen', 'right', /Geschützt · zuletzt geprüft 17:42$/],
    ['other-list', 'right', /^Nachmigration.*Zuletzt geprüft 17:42$/],
  ])('%s over the view %s', async (guard, view, said) => {
    await show(guard, { view });
    expect(header()).toMatch(said);
  });
});

test('that rows were sorted is told beside the button, also where they were in order before', async () => {
  await show('sorted', { opens: true });
  const group = screen.getByRole('group', { name: 'Ganze Zeilen sortieren' });
  expect(within(group).getByRole('status').textContent).toBe('17:42 Uhr: ganze Zeilen sortiert');
});

describe('that wrong pairs are guarded as they are is said', () => {
  const said = /falsche Paare, und geschützt wird sie, wie sie jetzt ist/;

  test.each(['off', 'watching', 'locked'])('%s', async (guard) => {
    await show(guard, { view: 'wrong', opens: true });
    expect(screen.getByText(said)).toBeVisible();
  });

  test('and not of a list that is right', async () => {
    await show('watching', { view: 'right', opens: true });
    expect(screen.queryByText(said)).toBeNull();
  });
});

test('a state that was kept is told beside its button, with time and rows', async () => {
  await show('kept', { opens: true });
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said).toContain('17:42 Uhr: Stand in der Mappe aufbewahrt (790 Zeilen)');
});

test('that it does not start with the workbook is told without unfolding anything', async () => {
  await show('by-hand', { opens: true });
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said).toContain(
    '17:42 Uhr: startet nicht von selbst mit dieser Mappe; nach dem Öffnen bitte Batch List Check einmal aufrufen',
  );
});

test('turned on anew nothing is told of what went when it was turned off', async () => {
  await show('anew', { opens: true });
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said.join()).not.toMatch(/aufbewahrt|startet nicht/);
});

describe('the bar above the steps', () => {
  test('says what was sorted and that nothing is lost, and offers whole rows', async () => {
    const sortRows = jest.fn();
    const user = await show('put-back', { heard: { sortRows } });
    expect(screen.getByRole('status', { name: 'Zuordnungsschutz' })).toHaveTextContent(
      'Nur die Spalte „Accountname“ wurde sortiert, die AD-IDs nicht. Ich habe sie zurückgestellt – nichts ist verloren.',
    );
    await user.click(button('Ganze Zeilen nach „Accountname“ A–Z sortieren'));
    expect(sortRows).toHaveBeenCalledWith([{ column: 0, ascending: true }]);
  });

  test('offers whole rows downwards where the column was sorted downwards', async () => {
    const sortRows = jest.fn();
    const user = await show('put-back-down', { heard: { sortRows } });
    await user.click(button('Ganze Zeilen nach „Accountname“ Z–A sortieren'));
    expect(sortRows).toHaveBeenCalledWith([{ column: 0, ascending: false }]);
  });

  test('"So lassen" asks once more before anything is left', async () => {
    const [leave, confirmLeave] = [jest.fn(), jest.fn()];
    const user = await show('put-back', { heard: { leave, confirmLeave } });
    await user.click(button('So lassen …'));
    expect(leave).toHaveBeenCalledTimes(1);
    expect(confirmLeave).not.toHaveBeenCalled();
  });

  test('the second question says how many rows it is about, and can be called off', async () => {
    const [confirmLeave, cancelLeave] = [jest.fn(), jest.fn()];
    const user = await show('asking', { heard: { confirmLeave, cancelLeave } });
    expect(screen.getByText(/in 789 Zeilen ein anderes Konto/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ganze Zeilen nach/ })).toBeNull();
    await user.click(button('Abbrechen'));
    expect(cancelLeave).toHaveBeenCalledTimes(1);
    await user.click(button('Ja, so lassen'));
    expect(confirmLeave).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['gone', 'Der Zuordnungsschutz für diese Liste endet dann.'],
    ['no-snapshot', 'Der jetzige Stand gilt dann als richtig.'],
  ])('the second question fits what is left: %s', async (guard, said) => {
    await show(guard);
    expect(screen.getByText(/Wirklich so lassen/)).toHaveTextContent(said);
  });

  test('whoever answers by keyboard goes on from the question, then from the list', async () => {
    const start = paneStates('de')['right'];
    const { asking, 'put-back': putBack, watching } = guardStates;
    if (!start || !asking || !putBack || !watching) throw new Error('no view');
    const pane = (guard: typeof asking) => (
      <GalleryPane start={start} look="light" guard={guard} guardHeard={{}} />
    );
    const { rerender } = await act(async () => render(pane(putBack)));
    button('So lassen …').focus();
    await act(async () => rerender(pane(asking)));
    expect(screen.getByText(/Wirklich so lassen/)).toHaveFocus();
    button('Ja, so lassen').focus();
    await act(async () => rerender(pane(watching)));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test.each([
    ['swapped', 'In der Spalte „AD-ID“ wurden die Zellen der Zeilen 5 und 10 vertauscht.'],
    ['both', 'In den Zeilen 2–791 wurden Konten und AD-IDs unabhängig voneinander umgestellt.'],
    ['torn', 'In den Zeilen 2–791 stehen 3 Paare nicht mehr beieinander.'],
    ['alarm', 'Spalten unter Zuordnungsschutz sind nicht mehr zu finden.'],
    ['alarm', 'Gesucht: „Accountname“.'],
  ])('%s: %s', async (guard, said) => {
    await show(guard);
    const bar = screen.getByRole(guard === 'torn' || guard === 'alarm' ? 'alert' : 'status', {
      name: 'Zuordnungsschutz',
    });
    expect(bar).toHaveTextContent(said);
  });

  test('an offer says why it asks; what is put back is dismissed, an offer is not', async () => {
    const putBack = jest.fn();
    const user = await show('offer', { heard: { putBack } });
    expect(screen.getByRole('alert')).toHaveTextContent('schon einmal zurückgestellt');
    expect(screen.queryByRole('button', { name: 'Schließen' })).toBeNull();
    await user.click(button('Zurückstellen'));
    expect(putBack).toHaveBeenCalledTimes(1);
  });
});

describe('step 4', () => {
  test.each([
    ['off', 'ausgeschaltet'],
    ['watching', 'eingeschaltet'],
    ['locked', 'gesperrt'],
    ['offer', 'Antwort nötig'],
    ['other-list', 'ausgeschaltet'],
  ])('folded, %s is %s', async (guard, said) => {
    await show(guard);
    expect(button(/4 Schutz/)).toHaveTextContent(said);
  });

  test('a checked list can be guarded; one that changed since must be checked first', async () => {
    const turnOn = jest.fn();
    const user = await show('off', { heard: { turnOn }, opens: true });
    await user.click(button('Zuordnungsschutz einschalten'));
    expect(turnOn).toHaveBeenCalledTimes(1);
    cleanup();
    await show('off', { view: 'changed', opens: true });
    expect(screen.queryByRole('button', { name: 'Zuordnungsschutz einschalten' })).toBeNull();
    expect(screen.getByText(/nach der Prüfung \(Schritt 3\)/)).toBeVisible();
  });

  test('locks as chosen, with no password', async () => {
    const lock = jest.fn();
    const user = await show('watching', { heard: { lock }, opens: true });
    await user.click(screen.getByRole('checkbox', { name: 'Andere Spalten bleiben bearbeitbar' }));
    await user.click(button('Durch Excel sperren'));
    expect(lock).toHaveBeenCalledWith({
      restOpen: false,
      structure: false,
      password: { kind: 'none' },
    });
  });

  test('what a lock does stands before its button; turning off is no part of it', async () => {
    await show('watching', { opens: true });
    const lock = within(screen.getByRole('group', { name: 'Sperre' }));
    expect(
      lock.getByText(/Excel selbst verweigert dann jede Änderung an den Paaren/),
    ).toBeVisible();
    expect(lock.getAllByRole('checkbox')).toHaveLength(2);
    expect(lock.getByRole('button', { name: 'Durch Excel sperren' })).toBeVisible();
    expect(lock.queryByRole('button', { name: 'Zuordnungsschutz ausschalten' })).toBeNull();
    expect(button('Zuordnungsschutz ausschalten')).toBeVisible();
  });

  test('a lifted lock is set again on its own terms', async () => {
    const lock = jest.fn();
    const user = await show('lifted', { heard: { lock }, opens: true });
    await user.click(button('Wieder sperren'));
    expect(lock).toHaveBeenCalledWith({
      restOpen: true,
      structure: false,
      password: { kind: 'none' },
    });
  });

  test.each([
    [
      'lock-refused',
      /^17:42 Uhr: Excel hat die Sperre nicht zugelassen; der Zuordnungsschutz bleibt an$/,
    ],
    ['structure-open', /^17:42 Uhr: Excel hat die Struktur der Mappe nicht geschützt;/],
  ])('%s: said beside the lock, what was before the last lock no more', async (guard, said) => {
    await show(guard, { opens: true });
    const told = screen.getAllByText(/Excel hat die/, { selector: '[role=status]' });
    expect(told.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(said)]);
  });

  test('locked: unlocking and turning off are offered, locking is not', async () => {
    const [unlock, turnOff] = [jest.fn(), jest.fn()];
    const user = await show('locked', { heard: { unlock, turnOff }, opens: true });
    expect(screen.queryByRole('button', { name: 'Durch Excel sperren' })).toBeNull();
    await user.click(button('Sperre aufheben'));
    await user.click(button('Zuordnungsschutz ausschalten'));
    expect([unlock, turnOff].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test('whole rows are sorted by several columns, each in its direction', async () => {
    const sortRows = jest.fn();
    const user = await show('locked', { heard: { sortRows }, opens: true });
    const sort = within(screen.getByRole('group', { name: 'Ganze Zeilen sortieren' }));
    await user.selectOptions(sort.getByLabelText('Nach Spalte'), 'C: Behörde');
    await user.selectOptions(sort.getByLabelText('Richtung (Nach Spalte)'), 'Z bis A');
    await user.selectOptions(sort.getByLabelText('Dann nach Spalte'), 'A: Accountname');
    await user.click(sort.getByRole('button', { name: 'Sortieren' }));
    expect(sortRows).toHaveBeenCalledWith([
      { column: 2, ascending: false },
      { column: 0, ascending: true },
    ]);
  });

  test('a row is fetched by its number and written as it was typed; numbers stay numbers', async () => {
    const editRow = jest.fn(async () => undefined);
    const readRow = jest.fn(async () => ['anna@amt.example', 4711, null]);
    const user = await show('locked', { heard: { editRow, readRow }, opens: true });
    const edit = within(screen.getByRole('group', { name: 'Zeile bearbeiten' }));
    await user.type(edit.getByLabelText('Zeile Nr.'), '17');
    await user.click(edit.getByRole('button', { name: 'Holen' }));
    expect(readRow).toHaveBeenCalledWith(15);
    const account = edit.getByLabelText('A: Accountname');
    await user.clear(account);
    await user.type(account, 'berta@amt.example');
    await user.click(edit.getByRole('button', { name: 'Zeile schreiben' }));
    expect(editRow).toHaveBeenCalledWith(
      15,
      ['anna@amt.example', 4711, null],
      ['berta@amt.example', 4711, null],
    );
  });

  test.each([
    ['changed-meanwhile', /inzwischen anders/],
    ['refused', /nimmt die Werte hier nicht an/],
    ['not-kept', /^Excel hat die Werte nicht so übernommen/],
  ] as const)(
    'a row that was not written (%s) is said, and what was typed stays',
    async (outcome, said) => {
      const readRow = async () => ['anna@amt.example', 4711, null];
      const heard = { editRow: async () => outcome, readRow };
      const user = await show('watching', { heard, opens: true });
      const edit = within(screen.getByRole('group', { name: 'Zeile bearbeiten' }));
      await user.type(edit.getByLabelText('Zeile Nr.'), '17');
      await user.click(edit.getByRole('button', { name: 'Holen' }));
      const account = await edit.findByLabelText('A: Accountname');
      await user.type(account, 'x');
      await user.click(edit.getByRole('button', { name: 'Zeile schreiben' }));
      expect(await edit.findByRole('alert')).toHaveTextContent(said);
      expect(account).toHaveValue('anna@amt.examplex');
    },
  );

  test('a row that the list does not have is said to be none', async () => {
    const user = await show('watching', { heard: { readRow: async () => null }, opens: true });
    await user.type(screen.getByLabelText('Zeile Nr.'), '900');
    await user.click(button('Holen'));
    expect(screen.getByText('Zeile 900 gehört nicht zur Liste.')).toBeVisible();
  });

  test('the log is told newest first', async () => {
    await show('watching', { opens: true });
    const entries = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(entries).toEqual([
      '17:42 Uhr: zurückgestellt (789 Zeilen, Accountname)',
      '14:05 Uhr: Zuordnungsschutz eingeschaltet (790 Zeilen)',
    ]);
  });

  test('nothing can be begun while the guard works', async () => {
    await show('busy', { opens: true });
    for (const name of ['Durch Excel sperren', 'Zuordnungsschutz ausschalten', 'Sortieren']) {
      expect(button(name)).toBeDisabled();
    }
  });
});

test.each(['off', 'put-back', 'asking', 'alarm', 'locked'])(
  '%s is usable by everybody',
  async (guard) => {
    await show(guard, { opens: true });
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  },
);

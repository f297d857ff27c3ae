/** @jest-environment jsdom */
import '../support/dom';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { PaneActions } from '../../src/app/pane/openPane';
import { GalleryPane } from './gallery/GalleryPane';
import { paneStates } from './gallery/paneStates';

afterEach(cleanup);

/** Shows a view of the gallery to a user, its findings loaded. */
async function show(
  view: string,
  language: 'de' | 'en' = 'de',
  heard: Partial<PaneActions> = {},
): Promise<UserEvent> {
  const start = paneStates(language)[view];
  if (start === undefined) throw new Error(`no view ${view}`);
  await act(async () => render(<GalleryPane start={start} look="light" heard={heard} />));
  return userEvent.setup({ delay: null });
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('step 1', () => {
  test('asks for the kind, says what belongs together, and folds once confirmed', async () => {
    const user = await show('list-first');
    expect(screen.getByText(/„Accountname“ \(A\) gehört zu „AD-ID“ \(B\)\./)).toBeVisible();
    expect(screen.getByText('Fest dazu gehört: „Behörde“ (C).')).toBeVisible();
    expect(button('Stimmt so')).toBeDisabled();
    await user.click(screen.getByRole('radio', { name: /^Nachmigration/ }));
    await user.click(button('Stimmt so'));
    const heading = button(/1 Liste/);
    expect(heading).toHaveAttribute('aria-expanded', 'false');
    expect(heading).toHaveTextContent('Zeilen 2–791, A ↔ B');
    expect(button(/2 Vergleich/)).toHaveAttribute('aria-expanded', 'true');
    // Who confirmed by keyboard goes on from here, not from the top of the page.
    expect(heading).toHaveFocus();
  });

  test('columns are named by dropdowns; one column cannot be both', async () => {
    const user = await show('list-kind-chosen');
    await user.click(button('Andere Spalten'));
    await user.selectOptions(screen.getByLabelText('AD-ID'), 'D: Bemerkung');
    expect(screen.getByText(/„Accountname“ \(A\) gehört zu „Bemerkung“ \(D\)\./)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('AD-ID'), 'A: Accountname');
    expect(screen.getByText(/verschiedenen Spalten/)).toBeVisible();
    expect(button('Stimmt so')).toBeDisabled();
  });

  test('what is bound to the pair is chosen by boxes', async () => {
    const user = await show('list-naming');
    await user.click(screen.getByRole('checkbox', { name: 'C: Behörde' }));
    expect(screen.queryByText(/Fest dazu gehört/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'D: Bemerkung' }));
    expect(screen.getByText('Fest dazu gehört: „Bemerkung“ (D).')).toBeVisible();
  });

  test('unclear columns are asked for one by one', async () => {
    const user = await show('list-unclear');
    await user.click(screen.getByRole('radio', { name: /^Erstmigration/ }));
    await user.selectOptions(screen.getByLabelText('Konto'), 'A: Postfach');
    expect(button('Stimmt so')).toBeDisabled();
    await user.selectOptions(screen.getByLabelText('AD-ID'), 'B: Kennung');
    expect(screen.getByText(/„Postfach“ \(A\) gehört zu „Kennung“ \(B\)\./)).toBeVisible();
    expect(button('Stimmt so')).toBeEnabled();
  });
});

test('a sheet that could not be looked at is looked at again on demand', async () => {
  const lookAgain = jest.fn();
  const user = await show('unseen', 'de', { lookAgain });
  expect(screen.getByText('Das Blatt konnte nicht angesehen werden.')).toBeVisible();
  await user.click(button('Noch einmal versuchen'));
  expect(lookAgain).toHaveBeenCalledTimes(1);
});

test('over a chart sheet the pane asks for the sheet with the list', async () => {
  await show('no-sheet');
  expect(screen.getByText(/kein Blatt mit Zellen.*nach vorn holen/)).toBeVisible();
});

test('that a text file keeps nothing is said until it is closed', async () => {
  const user = await show('text-file');
  const said = /Textdatei \(\.csv\).*Prüfdaten.*verloren.*\.xlsx/;
  expect(screen.getByText(said)).toBeVisible();
  await user.click(button('Schließen'));
  expect(screen.queryByText(said)).toBeNull();
});

describe('step 2', () => {
  test('offers sheets with pairs and says why the others cannot serve', async () => {
    const user = await show('reference-asked');
    expect(screen.getByRole('checkbox', { name: /^Notizen keine Spalten/ })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: /^Tabelle7 leer/ })).toBeDisabled();
    expect(button('Prüfen')).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Alle Blätter mit Paaren' }));
    for (const batch of ['1', '2', '3', '4']) {
      expect(screen.getByRole('checkbox', { name: new RegExp(`^Charge ${batch}`) })).toBeChecked();
    }
    await user.selectOptions(screen.getByLabelText('Was ist „Charge 2“?'), 'AD-Export');
    expect(screen.getByLabelText('Was ist „Charge 2“?')).toHaveValue('directory');
    await user.click(button('Prüfen'));
    expect(button(/2 Vergleich/)).toHaveTextContent('4 Blätter');
  });

  test('takes files from disk, and leaves them out again', async () => {
    const pickFiles = jest.fn();
    const user = await show('reference-chosen', 'de', { pickFiles });
    const file = new File(['a;b'], 'Charge 5.csv');
    await user.upload(screen.getByLabelText('Datei wählen …', { selector: 'input' }), file);
    expect(pickFiles).toHaveBeenCalledWith([{ name: 'Charge 5.csv', content: file }]);
    await user.click(button('AD-Export 2025-08-05.csv weglassen'));
    expect(screen.queryByText('AD-Export 2025-08-05.csv')).toBeNull();
    expect(button('Datei wählen …')).toHaveFocus();
  });
});

describe('step 3', () => {
  test('nothing checked yet is said so, in no colour of a result', async () => {
    await show('unchecked');
    expect(screen.getByText('Noch nicht geprüft.')).toBeVisible();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('shows what a running check does, and lets it be called off', async () => {
    const cancel = jest.fn();
    const user = await show('running', 'de', { cancel });
    expect(screen.getByRole('progressbar', { name: 'Lese „Charge 3“ …' })).toBeVisible();
    expect(screen.getByText('120.000 von 400.000 Zeilen')).toBeVisible();
    await user.click(button('Abbrechen'));
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test('says in one sentence what would go wrong, and what happened', async () => {
    await show('wrong');
    const sentence =
      '789 von 790 Postfächern würden an die falsche Person gehen, 409 davon in eine andere Behörde.';
    // Once for the eye, once for the ear.
    expect(screen.getAllByText(sentence)).toHaveLength(2);
    expect(screen.getByText(/^Die Spalte „Accountname“ wurde in den Zeilen 2–791/)).toBeVisible();
    expect(button(/1 Liste/)).toHaveTextContent('790 Zeilen, A ↔ B');
    expect(button(/2 Vergleich/)).toHaveTextContent('4 Blätter, 790 Paare');
  });

  test('counts are filters with a word for each symbol', async () => {
    const user = await show('wrong');
    const counts = within(screen.getByRole('group', { name: 'Nur Zeilen zeigen, die so sind' }));
    const names = counts.getAllByRole('button').map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual([
      '789 falsches Paar',
      '0 unbekannt',
      '0 doppelt',
      '0 beschädigt',
      '1 stimmt',
      '0 nicht geprüft',
    ]);
    await user.click(counts.getByRole('button', { name: '1 stimmt' }));
    expect(await screen.findByText('Nur „stimmt“: 1 Eintrag')).toBeVisible();
    expect(await screen.findAllByRole('option')).toHaveLength(1);
    await user.click(counts.getByRole('button', { name: '1 stimmt' }));
    expect(await screen.findByText('Alle Befunde: 790 Einträge')).toBeVisible();
  });

  test('only the entries in sight are there, each with its place among all', async () => {
    await show('wrong');
    const options = await screen.findAllByRole('option');
    expect(options.length).toBeLessThan(40);
    expect(options[1]).toHaveAttribute('aria-setsize', '790');
    expect(options[1]).toHaveAttribute('aria-posinset', '2');
    expect(options[1]).toHaveTextContent(
      'Zeile 2 anna.adler@amt-nord.exampleginge an: bernd.carstens@amt-sued.example (Amt Süd)',
    );
  });

  test('a click or Enter jumps to the cell; what concerns the whole list jumps nowhere', async () => {
    const jump = jest.fn();
    const user = await show('wrong', 'de', { jump });
    const list = await screen.findByRole('listbox', { name: 'Befunde' });
    const [whole, second] = await screen.findAllByRole('option');
    if (whole === undefined || second === undefined) throw new Error('no entries');
    await user.click(whole);
    expect(jump).not.toHaveBeenCalled();
    await user.click(second);
    expect(jump).toHaveBeenLastCalledWith(2, 1);
    list.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(jump).toHaveBeenLastCalledWith(4, 1);
    expect(list).toHaveAccessibleDescription('Enter springt zur Zelle');
  });

  test('what a search finds is not called all', async () => {
    const user = await show('wrong');
    expect(await screen.findByText('Alle Befunde: 790 Einträge')).toBeVisible();
    await user.type(screen.getByRole('searchbox'), 'adler');
    expect(await screen.findByText(/^Gefunden: [\d.]+ Einträge$/)).toBeVisible();
    expect(screen.queryByText(/^Alle Befunde/)).toBeNull();
  });

  test('a search is told once nobody types on', async () => {
    const search = jest.fn();
    const user = await show('wrong', 'de', { show: search });
    await user.type(screen.getByRole('searchbox'), 'adler');
    await waitFor(() => expect(search).toHaveBeenCalled());
    expect(search.mock.calls).toEqual([[{ state: null, search: 'adler' }]]);
  });

  test('colours go off and on', async () => {
    const user = await show('wrong');
    await user.click(button('Farben aus'));
    expect(button('Farben an')).toBeVisible();
  });

  test('colours that are gone are said to be, and can be shown again', async () => {
    const user = await show('colours-lost');
    expect(screen.getByText(/^Die Farben im Blatt fehlen/)).toBeVisible();
    await user.click(button('Farben an'));
    expect(button('Farben aus')).toBeVisible();
    expect(screen.queryByText(/^Die Farben im Blatt fehlen/)).toBeNull();
  });

  test('after any change the result is called old, and a check is offered first', async () => {
    const check = jest.fn();
    const user = await show('changed', 'de', { check });
    const changed = 'Geändert seit der Prüfung – bitte erneut prüfen.';
    expect(screen.getAllByText(changed).length).toBeGreaterThanOrEqual(2);
    // What stood there is dated: it is no longer what is so.
    expect(screen.getByText('Zuletzt geprüft 17:42.')).toBeVisible();
    await user.click(button('Erneut prüfen'));
    expect(check).toHaveBeenCalledTimes(1);
  });

  test('what cannot be told says what is missing and what to do', async () => {
    await show('cannot-tell');
    expect(screen.getByText(/Bitte in Schritt 1 angeben/)).toBeVisible();
    cleanup();
    await show('refused');
    expect(screen.getByText('Das lässt sich nicht sagen.')).toBeVisible();
    // The live region says it too.
    expect(screen.getAllByText(/^In „Charge 2“ sind keine Spalten/)).toHaveLength(2);
  });

  test('questions about the whole list are asked once, and answers can be taken back', async () => {
    const answer = jest.fn();
    const user = await show('asking', 'de', { answer });
    await user.click(button('Ja, die Liste endet über Zeile 792'));
    expect(answer).toHaveBeenLastCalledWith({ tmpIsSame: 'end', listEndsAbove: 792 });
    await user.click(button('Als einzelne Bytes aus dem AD'));
    expect(answer).toHaveBeenLastCalledWith({ tmpIsSame: 'end', idByteOrder: 'octets' });
    await user.click(button('Zurücknehmen'));
    expect(answer).toHaveBeenLastCalledWith({});
  });

  test('an earlier check is shown as what it is', async () => {
    await show('earlier');
    expect(screen.getByText('Zuletzt geprüft 17:42, seitdem unverändert')).toBeVisible();
    expect(screen.getByText(/^Alle 790 Paare stimmen/)).toBeVisible();
    expect(button('Erneut prüfen')).toBeEnabled();
  });
});

describe('the frame', () => {
  test('changes the language in the menu', async () => {
    const user = await show('wrong');
    await user.click(button('Menü'));
    await user.click(await screen.findByRole('menuitemradio', { name: 'English' }));
    expect(await screen.findByText('All findings: 790 entries')).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });

  test('what the browser draws itself is as dark as the pane', async () => {
    const start = paneStates('de')['right'];
    if (start === undefined) throw new Error('no view');
    const pane = (look: 'light' | 'dark') => <GalleryPane start={start} look={look} heard={{}} />;
    const { rerender } = await act(async () => render(pane('dark')));
    expect(document.documentElement.style.colorScheme).toBe('dark');
    await act(async () => rerender(pane('light')));
    expect(document.documentElement.style.colorScheme).toBe('light');
  });

  test('tells about itself, until that is closed', async () => {
    const user = await show('right');
    await user.click(button('Menü'));
    await user.click(await screen.findByRole('menuitem', { name: 'Über dieses Programm' }));
    expect(screen.getByText(/Nichts verlässt diesen Rechner/)).toBeVisible();
    await user.click(button('Schließen'));
    expect(screen.queryByText(/Nichts verlässt diesen Rechner/)).toBeNull();
  });

  test('offers the sheet in front where it is another one', async () => {
    const takeActiveSheet = jest.fn();
    const user = await show('other-sheet', 'de', { takeActiveSheet });
    expect(screen.getByText(/Im Vordergrund ist das Blatt „Charge 2“\./)).toBeVisible();
    await user.click(button('Dieses Blatt prüfen'));
    expect(takeActiveSheet).toHaveBeenCalledTimes(1);
  });

  test('says what broke in one sentence, as an alert', async () => {
    await show('file-broken');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'AD-Export 2025-08-05.csv ist keine Textdatei mit Spalten (.csv), sondern ein PDF.',
    );
    cleanup();
    await show('cell-edited', 'en');
    expect(screen.getByRole('alert')).toHaveTextContent(/finish with Enter or Esc/);
  });
});

describe('axe finds nothing', () => {
  // The words differ by language, the structure does not.
  test.each(Object.keys(paneStates('de')))('%s', async (view) => {
    await show(view);
    document.title = 'Batch List Check';
    // Colours are looked at in a real browser: jsdom computes none.
    const { violations } = await axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { rules: { 'color-contrast': { enabled: false } } },
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

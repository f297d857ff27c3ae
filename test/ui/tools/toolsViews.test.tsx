/** @jest-environment jsdom */
import { goToSheet } from '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ToolsActions } from '../../../src/app/tools/openTools';
import type { ToolsState } from '../../../src/app/tools/state';
import { textsOf } from '../../../src/texts/catalog';
import { StepCard } from '../../../src/ui/frame/StepCard';
import { ToolsView } from '../../../src/ui/tools/ToolsView';
import { NOW, paneStates } from '../gallery/paneStates';
import { galleryTools, toolStates } from '../gallery/toolStates';

afterEach(cleanup);

interface Shown {
  readonly view?: string;
  readonly language?: 'de' | 'en';
  readonly savesFiles?: boolean;
  readonly heard?: Partial<ToolsActions>;
}

function show(state: string | ToolsState, shown: Shown = {}) {
  const { view = 'wrong', language = 'de', savesFiles = true, heard = {} } = shown;
  const start = typeof state === 'string' ? toolStates[state] : state;
  const pane = paneStates(language)[view];
  if (start === undefined || pane === undefined) throw new Error('no such view');
  render(
    <FluentProvider theme={webLightTheme}>
      <ToolsView
        tools={galleryTools(start, heard)}
        pane={pane}
        texts={textsOf(language)}
        now={NOW}
        savesFiles={savesFiles}
      />
    </FluentProvider>,
  );
  return userEvent.setup({ delay: null });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The tools in their card, which is drawn anew with each of their steps, as in the pane. */
function Card({ tools }: { readonly tools: ReturnType<typeof galleryTools> }): ReactNode {
  useSyncExternalStore(tools.subscribe, tools.state);
  const pane = paneStates('de')['right'];
  if (pane === undefined) throw new Error('no such view');
  const card = { number: null, title: 'Weitere Aufgaben', summary: '', isDone: false };
  return (
    <FluentProvider theme={webLightTheme}>
      <StepCard {...card} doneWord="erledigt" isOpen onToggle={() => undefined}>
        <ToolsView tools={tools} pane={pane} texts={textsOf('de')} now={NOW} savesFiles />
      </StepCard>
    </FluentProvider>
  );
}

test('a step that begins while somebody works in the sheet leaves the keyboard there', async () => {
  const start = toolStates['split-plan'];
  if (start === undefined) throw new Error('no such view');
  render(<Card tools={galleryTools(start)} />);
  button('Zurück').focus();
  const comeBack = goToSheet();
  await act(async () => button('Zurück').click());
  comeBack();
  expect(document.body).toHaveFocus();
});

test('each step of a task begins at its name; closed, the card goes on', async () => {
  const start = toolStates['split-plan'];
  if (start === undefined) throw new Error('no such view');
  render(<Card tools={galleryTools(start)} />);
  const user = userEvent.setup({ delay: null });
  button('Zurück').focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'In Chargen teilen' })).toHaveFocus();
  button('Schließen').focus();
  await user.keyboard('{Enter}');
  expect(button('Weitere Aufgaben')).toHaveFocus();
});

test('three tasks; one opens in their place and closes again', async () => {
  const user = show('none');
  await user.click(button('In Chargen teilen'));
  expect(screen.getByRole('heading', { name: 'In Chargen teilen' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Listen zusammenführen' })).toBeNull();
  await user.click(button('Schließen'));
  expect(button('Listen zusammenführen')).toBeInTheDocument();
});

describe('merging', () => {
  test('without a list nothing can be looked at; all fitting ones are chosen at once', async () => {
    const user = show('combine');
    const all = screen.getByRole('checkbox', { name: 'Alle Blätter mit Paaren' });
    await user.click(all);
    expect(screen.getByRole('checkbox', { name: /^Nachmigration/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /^Notizen/ })).toBeDisabled();
    await user.click(all);
    expect(button('Ansehen, was daraus wird')).toBeDisabled();
    expect(screen.getByText('Bitte mindestens ein Blatt oder eine Datei wählen.')).toBeVisible();
  });

  test('new people need the export that knows them', async () => {
    const user = show('combine');
    await user.click(screen.getByText('Personen aufnehmen'));
    await user.selectOptions(screen.getByLabelText('Liste der neuen Personen'), 'Charge 1');
    expect(button('Ansehen, was daraus wird')).toBeDisabled();
    await user.selectOptions(screen.getByLabelText('AD-Export, in dem sie stehen'), 'Charge 2');
    expect(button('Ansehen, was daraus wird')).toBeEnabled();
  });

  test('an ID to leave out is told from an account', async () => {
    const chosen: unknown[] = [];
    const user = show('combine', {
      heard: { chooseCombine: ({ exclusions }) => void chosen.push(exclusions?.at(-1)) },
    });
    await user.click(screen.getByText('Jemanden auslassen (1)'));
    const who = screen.getByLabelText('Konto oder AD-ID');
    await user.type(who, '8c4ac332-975f-4717-ad7b-ba4a4e968fff');
    await user.click(button('Auslassen'));
    await user.type(who, ' emil.ernst@amt.example');
    await user.click(button('Auslassen'));
    expect(chosen).toEqual([
      { row: 2, account: null, id: '8c4ac332-975f-4717-ad7b-ba4a4e968fff', reason: 'left' },
      { row: 2, account: 'emil.ernst@amt.example', id: null, reason: 'left' },
    ]);
  });

  test('who is typed once more is one person still; another reason is another wish', async () => {
    const chosen: unknown[] = [];
    const user = show('combine', {
      heard: { chooseCombine: ({ exclusions }) => void chosen.push(exclusions?.at(-1)?.reason) },
    });
    await user.click(screen.getByText('Jemanden auslassen (1)'));
    const who = screen.getByLabelText('Konto oder AD-ID');
    await user.type(who, 'Anna.Adler@amt.example');
    await user.click(button('Auslassen'));
    expect(who).toHaveValue('');
    expect(chosen).toEqual([]);
    await user.type(who, 'anna.adler@amt.example');
    await user.selectOptions(screen.getByLabelText('Grund'), 'later');
    await user.click(button('Auslassen'));
    expect(chosen).toEqual(['later']);
  });

  test('a refusal names its rows and offers what takes it away', async () => {
    const wishes: unknown[] = [];
    const plan = jest.fn(async () => undefined);
    const user = show('combine-refused', {
      heard: { chooseCombine: (choice) => void wishes.push(choice), plan },
    });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('anna.adler@amt.example');
    expect(alert).toHaveTextContent('Charge 1, Zeile 17 und Charge 3, Zeile 47');
    expect(alert).toHaveTextContent('Zeile 44: Die AD-ID fehlt.');
    expect(screen.queryByRole('button', { name: 'Zusammenführen' })).toBeNull();
    await user.click(button('Je Behörde eine Liste'));
    await user.click(button('Gleiche Paare nur einmal übernehmen'));
    expect(wishes).toEqual([{ agencies: 'one-list-each' }, { repeats: 'drop-identical' }]);
    expect(plan).toHaveBeenCalledTimes(2);
  });

  test('what would be made, and that something changed since', () => {
    show('combine-plan', { language: 'en' });
    expect(screen.getByText('790 rows of 4 lists become one new list.')).toBeVisible();
    expect(screen.getByText(/Something has changed since you looked/)).toBeVisible();
    expect(screen.getByText(/^Without check digits: Charge 3–4/)).toBeVisible();
    expect(button('Merge')).toBeEnabled();
  });

  test('at work: what it does, how far, and the way out', async () => {
    const cancel = jest.fn();
    const user = show('combine-writing', { heard: { cancel } });
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '300');
    expect(screen.getByText('300 von 791 Zeilen')).toBeVisible();
    expect(button('Schließen')).toBeDisabled();
    await user.click(button('Abbrechen'));
    expect(cancel).toHaveBeenCalled();
  });

  test('a list that was found wrong is merged only if somebody says so', async () => {
    const planned = toolStates['combine-plan'];
    const list = paneStates('de')['wrong']?.list.sheet?.id;
    if (planned?.open?.tool !== 'combine' || list === undefined) throw new Error('no such view');
    const { open } = planned;
    const user = show({
      ...planned,
      open: { ...open, choice: { ...open.choice, sheetIds: [list] } },
    });
    expect(screen.getByText(/fand in „Nachmigration“ 789 falsche Paare/)).toBeVisible();
    expect(button('Zusammenführen')).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /^Trotzdem weitermachen/ }));
    expect(button('Zusammenführen')).toBeEnabled();
  });

  test('done: where the list is, and that it is guarded', () => {
    show('combine-done');
    expect(screen.getByText(/790 Zeilen stehen im Blatt „Nachmigration \(2\)“/)).toBeVisible();
    expect(screen.getByText(/Der Zuordnungsschutz dafür ist eingeschaltet/)).toBeVisible();
  });

  test.each([
    [
      'combine-several',
      /Jede Liste ist geprüft, und der Zuordnungsschutz ist für alle eingeschaltet/,
    ],
    [
      'combine-several-unguarded',
      /nicht für alle eingeschaltet\. Jede Liste bitte für sich prüfen/,
    ],
  ] as const)('%s: whether all lists are guarded', (state, said) => {
    show(state);
    expect(screen.getByRole('status').textContent).toMatch(said);
  });

  test('done, but not guarded: that is said, and what to do', () => {
    show('combine-unguarded');
    expect(screen.queryByText(/ist eingeschaltet/)).toBeNull();
    expect(screen.getByText(/Der Zuordnungsschutz dafür ist noch aus/)).toBeVisible();
  });
});

describe('splitting', () => {
  test('takes whole numbers from 1 on', async () => {
    const user = show('split');
    const most = screen.getByLabelText('Zeilen je Charge, höchstens');
    for (const wrong of ['0', '2,5', 'viele', '']) {
      await user.clear(most);
      if (wrong !== '') await user.type(most, wrong);
      expect(button('Ansehen, was daraus wird')).toBeDisabled();
    }
    await user.type(most, '25');
    expect(button('Ansehen, was daraus wird')).toBeEnabled();
  });

  test('more than thirty sheets are asked about first', async () => {
    const user = show('split-many', { view: 'right' });
    const make = button('40 Blätter anlegen');
    expect(make).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Ja, 40 neue Blätter anlegen' }));
    expect(make).toBeEnabled();
  });

  test.each([
    ['right', 0],
    ['changed', 1],
  ])('that a sort of before cannot be seen is said of a list unless it is %s', (view, said) => {
    show('split-many', { view });
    expect(screen.queryAllByText(/^Ohne Prüfziffern/)).toHaveLength(said);
  });

  test('that nobody guards the new sheets yet is said', () => {
    show('split-done');
    expect(
      screen.getByText(/^Geteilt: .* Der Zuordnungsschutz ist dafür noch aus\.$/),
    ).toBeVisible();
  });

  test('a list that was found wrong is split only if somebody says so', async () => {
    const heard = { make: jest.fn(async () => undefined) };
    const user = show('split-plan', { heard });
    expect(screen.getByText(/fand in „Nachmigration“ 789 falsche Paare/)).toBeVisible();
    const make = button(/Blätter anlegen$/);
    expect(make).toBeDisabled();
    const anyway = screen.getByRole('checkbox', { name: /^Trotzdem weitermachen/ });
    await user.click(anyway);
    expect(make).toBeEnabled();
    await user.click(anyway);
    expect(make).toBeDisabled();
    await user.click(anyway);
    await user.click(make);
    expect(heard.make).toHaveBeenCalledTimes(1);
  });

  test.each(['right', 'changed', 'running'])('nothing is said of wrong pairs: %s', (view) => {
    show('split', { view });
    expect(screen.queryByText(/falsche Paare/)).toBeNull();
  });

  test('needs a list', () => {
    show('split', { view: 'list-first' });
    expect(screen.getByText(/zuerst Schritt 1 beantworten/)).toBeVisible();
  });
});

describe('the incident', () => {
  test('a log needs a word; a moment that no clock showed is refused', async () => {
    const user = show('incident');
    const tell = button('Berichte vorbereiten');
    expect(tell).toBeEnabled();
    await user.click(screen.getByRole('checkbox', { name: 'erledigt' }));
    expect(tell).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'offen' }));
    expect(tell).toBeEnabled();
    const known = screen.getByLabelText('Wann wurde der Vorfall bemerkt?');
    await user.clear(known);
    await user.type(known, '2025-03-30T02:30');
    expect(tell).toBeDisabled();
    expect(screen.getByText(/Zeitumstellung/)).toBeVisible();
  });

  test('the clock, a file for each agency, and the way back', async () => {
    const saveIncident = jest.fn(async () => undefined);
    const user = show('incident-told', { heard: { saveIncident } });
    expect(screen.getByText(/Meldefrist endet Sonntag, 10\. August 2025, 07:05/)).toBeVisible();
    await user.click(button('Zum Drucken (.html): Amt für Straßen und Verkehr'));
    await user.click(button('Als Tabelle (.csv): Der Weg zurück'));
    expect(saveIncident.mock.calls).toEqual([
      [0, 'html'],
      ['way-back', 'csv'],
    ]);
  });

  test('rows of which nobody knows are said as such; right rows are not said to have run', () => {
    show('incident-told');
    expect(
      screen.getByText(
        /, bei 4 Zeilen unklar, ob sie gelaufen sind, bei 2 Zeilen nicht zu klären\.$/,
      ),
    ).toBeVisible();
    expect(screen.getByText('1 Zeile war richtig zugeordnet.')).toBeVisible();
  });

  test('where no files can be saved, sheets are offered and it is said why', async () => {
    const incidentSheet = jest.fn(async () => undefined);
    const user = show('incident-told', { savesFiles: false, heard: { incidentSheet } });
    expect(screen.queryByRole('button', { name: /^\.html/ })).toBeNull();
    expect(screen.getByText(/Dateien speichern kann dieses Fenster hier nicht/)).toBeVisible();
    await user.click(button('Als neues Blatt: Der Weg zurück'));
    expect(incidentSheet).toHaveBeenCalledWith('way-back');
  });

  test('without a check it says what to do first', () => {
    show('incident', { view: 'unchecked' });
    expect(screen.getByText(/Bitte zuerst die Liste prüfen, die gelaufen ist/)).toBeVisible();
  });
});

test('what broke is said and can be closed', async () => {
  const state: ToolsState = {
    ...(toolStates['combine'] as ToolsState),
    problem: { from: 'program', message: 'kaputt' },
  };
  const user = show(state);
  expect(screen.getByRole('alert')).toHaveTextContent('kaputt');
  const [close] = screen.getAllByRole('button', { name: 'Schließen' });
  if (close !== undefined) await act(() => user.click(close));
  expect(screen.queryByText(/kaputt/)).toBeNull();
});

/** @jest-environment jsdom */
import '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ToolsActions } from '../../../src/app/tools/openTools';
import { textsOf } from '../../../src/texts/catalog';
import { ToolsView } from '../../../src/ui/tools/ToolsView';
import { NOW, paneStates } from '../gallery/paneStates';
import { galleryTools, toolStates } from '../gallery/toolStates';

afterEach(cleanup);

interface Shown {
  readonly language?: 'de' | 'en';
  readonly heard?: Partial<ToolsActions>;
}

function show(state: string, { language = 'de', heard = {} }: Shown = {}) {
  const start = toolStates[state];
  const pane = paneStates(language)['wrong'];
  if (start === undefined || pane === undefined) throw new Error('no such view');
  render(
    <FluentProvider theme={webLightTheme}>
      <ToolsView
        tools={galleryTools(start, heard)}
        pane={pane}
        texts={textsOf(language)}
        now={NOW}
        savesFiles
      />
    </FluentProvider>,
  );
  return userEvent.setup({ delay: null });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const file = (name: string) => new File(['x'], name);

describe('picked files', () => {
  const GROUP = 'Blätter von Erstmigration Gewerbeaufsicht.xlsx';

  test('each says what was seen in it: sheets, rows, or why it does not fit', () => {
    show('combine-files');
    for (const said of [
      '2 von 5 Blättern gewählt',
      'bis Zeile 144',
      /^✗ Charge 10\.xlsx ist mit einem Kennwort verschlüsselt/,
      '✗ Darin ist keine Liste mit Konto und AD-ID.',
    ]) {
      expect(screen.getByText(said)).toHaveAttribute('role', 'status');
    }
    const sheets = within(screen.getByRole('group', { name: GROUP }));
    expect(sheets.getByRole('checkbox', { name: /^Deckblatt/ })).toBeDisabled();
    expect(sheets.getByText('keine Spalten mit Konto und AD-ID erkannt')).toBeVisible();
    expect(sheets.getByRole('checkbox', { name: /^Charge 5/ })).toBeChecked();
    expect(sheets.getByRole('checkbox', { name: /^Charge 7/ })).not.toBeChecked();
  });

  test('sheets are taken in the order of their tabs, or all at once', async () => {
    const chosen: unknown[] = [];
    const user = show('combine-files', {
      heard: { chooseFileSheets: (key, sheets) => void chosen.push([key, sheets]) },
    });
    const sheets = within(screen.getByRole('group', { name: GROUP }));
    await user.click(sheets.getByRole('checkbox', { name: /^Charge 7/ }));
    await user.click(sheets.getByRole('checkbox', { name: /^Charge 5/ }));
    await user.click(sheets.getByRole('checkbox', { name: 'Alle Blätter mit Paaren' }));
    expect(chosen).toEqual([
      ['seen', ['Charge 5', 'Charge 6', 'Charge 7 (alt)']],
      ['seen', ['Charge 6']],
      ['seen', ['Charge 5', 'Charge 6', 'Charge 7 (alt)']],
    ]);
  });

  test('nothing is planned before every file was looked at', async () => {
    const user = show('combine-files');
    expect(button('Ansehen, was daraus wird')).toBeDisabled();
    expect(screen.getByText('Eine Tabelle wird noch angesehen …')).toBeVisible();
    await user.click(button('Charge 9.xlsx weglassen'));
    expect(screen.getByText(/auf welchem Blatt die neuen Personen stehen/)).toBeVisible();
    await user.click(screen.getByText('Personen aufnehmen'));
    await user.selectOptions(screen.getByLabelText('Blatt von Neue im August.xlsx'), 'Gewerbe');
    expect(button('Ansehen, was daraus wird')).toBeEnabled();
  });

  test('two files of one name are told apart', async () => {
    const picked: string[] = [];
    const user = show('combine-files', {
      heard: { pickFiles: (files) => void picked.push(...files.map(({ name }) => name)) },
    });
    const input = screen.getByLabelText('Dateien wählen …', { selector: 'input' });
    await user.upload(input, [file('Charge 8.csv'), file('Charge 11.csv')]);
    expect(picked).toEqual(['Charge 8 (2).csv', 'Charge 11.csv']);
  });

  test('the directory may be an LDIF, the list of people may not', () => {
    show('combine-files');
    const input = (label: string) => screen.getByLabelText(label, { selector: 'input' });
    expect(input('Datei wählen …: AD-Export, in dem sie stehen')).toHaveAttribute(
      'accept',
      expect.stringContaining('.ldif'),
    );
    expect(input('Datei wählen …: Liste der neuen Personen')).not.toHaveAttribute(
      'accept',
      expect.stringContaining('.ldif'),
    );
  });
});

describe('people to leave out from a table', () => {
  test('how many it names stands in the heading with those that were typed', () => {
    show('combine-leaving-out');
    expect(screen.getByText('Jemanden auslassen (15)')).toBeVisible();
    expect(
      screen.getByText('14 Personen aus „Ausnahmen August.xlsx › Ausnahmen“'),
    ).toBeInTheDocument();
  });

  test('each row that cannot be used is named with its reason, and the sheet can be read again', async () => {
    const tables: unknown[] = [];
    const user = show('combine-leaving-out-faulty', {
      heard: { chooseExclusionTable: (table) => void tables.push(table) },
    });
    await user.click(screen.getByText('Jemanden auslassen (15)'));
    expect(screen.getByText('Zeile 7: „krank“ ist keiner der festen Gründe')).toBeVisible();
    expect(screen.getByText('Zeile 9: weder Konto noch AD-ID')).toBeVisible();
    expect(screen.getByText(/^Feste Gründe: ausgeschieden, wird später migriert/)).toBeVisible();
    expect(screen.getByText('1. anna.adler@amt.example – ausgeschieden')).toBeVisible();
    await user.click(button('Noch einmal lesen'));
    expect(tables).toEqual([
      { from: 'workbook', sheet: { id: 'batch-4', name: 'Charge 4', rows: 15 } },
    ]);
  });

  test('whoever has the sheet read again stays at the button while it is read', async () => {
    const user = show('combine-leaving-out-faulty');
    await user.click(screen.getByText('Jemanden auslassen (15)'));
    await user.click(button('Noch einmal lesen'));
    expect(screen.getByText('wird angesehen …')).toBeVisible();
    expect(button('Noch einmal lesen')).toHaveFocus();
    expect(button('Noch einmal lesen')).toHaveAttribute('aria-disabled', 'true');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Weitere aus einer Tabelle' }),
      'Charge 3',
    );
    expect(screen.queryByRole('button', { name: 'Noch einmal lesen' })).toBeNull();
  });

  test('a table that is none says what is needed and what was found', () => {
    show('split-leaving-out-foreign', { language: 'en' });
    expect(
      screen.getByText(/is no table of people to leave out: .* Found: Raum, Telefon\.$/),
    ).toBeInTheDocument();
  });

  test('a sheet or a file can be it, and none again', async () => {
    const tables: unknown[] = [];
    const user = show('combine', {
      heard: { chooseExclusionTable: (table) => void tables.push(table) },
    });
    await user.click(screen.getByText('Jemanden auslassen (1)'));
    const choice = screen.getByLabelText('Weitere aus einer Tabelle');
    await user.selectOptions(choice, 'Notizen');
    const input = screen.getByLabelText('Datei wählen …: Weitere aus einer Tabelle', {
      selector: 'input',
    });
    await user.upload(input, file('Raus.csv'));
    expect(tables).toMatchObject([
      { from: 'workbook', sheet: { name: 'Notizen' } },
      { from: 'disk', file: { name: 'Raus.csv' } },
    ]);
  });

  test('a refusal says in which table each row stands', () => {
    show('combine-leaving-out-refused');
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lines.slice(0, 3)).toEqual([
      'Eingegeben, Zeile 1: anna.adler@amt.example steht in keiner der Listen',
      '„Ausnahmen August.xlsx › Ausnahmen“, Zeile 7: „krank“ ist keiner der festen Gründe',
      '„Ausnahmen August.xlsx › Ausnahmen“, Zeile 9: schon ausgelassen (Eingegeben, Zeile 1), aus einem anderen Grund',
    ]);
    expect(screen.getByText(/^„Raumplan\.xlsx“ ist keine Tabelle von Personen/)).toBeVisible();
  });
});

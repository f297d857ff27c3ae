/** @jest-environment jsdom */
import { goToSheet } from '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Warnings } from '../../../src/app/tools/openWarnings';
import { textsOf } from '../../../src/texts/catalog';
import { WarningsView } from '../../../src/ui/tools/WarningsView';
import { GalleryPane } from '../gallery/GalleryPane';
import { LIST, paneStates } from '../gallery/paneStates';
import { galleryWarnings } from '../gallery/warningStates';
import { reducePane } from '../../../src/app/pane/reduce';

afterEach(cleanup);

interface Shown {
  readonly view?: string;
  readonly language?: 'de' | 'en';
  readonly changed?: boolean;
  readonly heard?: Partial<Warnings>;
}

function show(name: string, { view = 'warned', language = 'de', ...more }: Shown = {}) {
  const state = paneStates(language)[view];
  if (state === undefined) throw new Error('no such view');
  const start = more.changed
    ? reducePane(state, { type: 'content-changed', sheetId: LIST.id })
    : state;
  const warnings = galleryWarnings(start, name, more.heard);
  render(
    <FluentProvider theme={webLightTheme}>
      <WarningsView warnings={warnings} pane={start} texts={textsOf(language)} />
    </FluentProvider>,
  );
  return userEvent.setup({ delay: null });
}

const part = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Warnungen bestätigen' });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('a rule that warns is accepted in its place, with a reason', async () => {
  const user = show('open');
  const here = within(await part());
  expect(here.getByRole('status')).toHaveTextContent('0 von 3 bestätigt');
  await user.click(button('Bestätigen …: „Paare fehlen“'));
  const reason = screen.getByLabelText('Bekannt, weil …');
  expect(reason).toHaveFocus();
  expect(button('Bestätigen')).toBeDisabled();
  await user.type(reason, '   ');
  expect(button('Bestätigen')).toBeDisabled();
  await user.type(reason, 'zwei ziehen später um{Enter}');
  expect(await here.findByText(/^Grund: +zwei ziehen später um$/)).toBeVisible();
  expect(here.getByText('1 Befund, bestätigt')).toBeVisible();
  expect(here.getByRole('status')).toHaveTextContent('1 von 3 bestätigt');
  expect(screen.queryByLabelText('Bekannt, weil …')).toBeNull();
  await waitFor(() => expect(button('Zurücknehmen: „Paare fehlen“')).toHaveFocus());
});

test('what is accepted stays in sight and can be taken back', async () => {
  const user = show('accepted');
  const here = within(await part());
  expect(here.getAllByRole('listitem')).toHaveLength(3);
  await user.click(button('Zurücknehmen: „Paare fehlen“'));
  expect(here.getByRole('status')).toHaveTextContent('0 von 3 bestätigt');
  await waitFor(() => expect(button('Bestätigen …: „Paare fehlen“')).toHaveFocus());
});

test('accepted while somebody works in the sheet already, the keyboard stays there', async () => {
  const user = show('open');
  await part();
  await user.click(button('Bestätigen …: „Paare fehlen“'));
  await user.type(screen.getByLabelText('Bekannt, weil …'), 'zwei ziehen später um');
  const comeBack = goToSheet();
  await act(async () => button('Bestätigen').click());
  await screen.findByText(/^Grund: +zwei ziehen später um$/);
  comeBack();
  expect(document.body).toHaveFocus();
});

test('the reason can be left alone', async () => {
  const user = show('open');
  await part();
  await user.click(button('Bestätigen …: „Paare fehlen“'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(button('Bestätigen …: „Paare fehlen“')).toHaveFocus());
  await user.click(button('Bestätigen …: „Paare fehlen“'));
  await user.click(button('Abbrechen'));
  expect(screen.queryByLabelText('Bekannt, weil …')).toBeNull();
});

test('what was typed is not lost where remembering breaks', async () => {
  const user = show('open', { heard: { accept: async () => undefined } });
  await part();
  await user.click(button('Bestätigen …: „Paare fehlen“'));
  const reason = screen.getByLabelText('Bekannt, weil …');
  await user.type(reason, 'Urlaub');
  await user.click(button('Bestätigen'));
  expect(reason).toHaveValue('Urlaub');
  await waitFor(() => expect(button('Bestätigen')).toBeEnabled());
});

test('what broke is said, and closed', async () => {
  const user = show('broken');
  await part();
  expect(
    screen.getByText(/Programm: Die Mappe ist schreibgeschützt\. Bitte noch einmal/),
  ).toBeVisible();
  await user.click(button('Schließen'));
  expect(screen.queryByText(/Die Mappe ist schreibgeschützt/)).toBeNull();
});

test('of a list that was changed since nothing is accepted', async () => {
  show('accepted', { changed: true });
  await part();
  expect(button('Bestätigen …: „Ausgeblendete Zeilen“')).toBeDisabled();
  expect(button('Zurücknehmen: „Paare fehlen“')).toBeDisabled();
});

test('warnings of another check are not shown', () => {
  const state = paneStates('de')['warned'];
  if (state?.result.kind !== 'checked') throw new Error('nothing is checked');
  const old = { ...state, result: { ...state.result, at: new Date(0) } };
  render(
    <FluentProvider theme={webLightTheme}>
      <WarningsView warnings={galleryWarnings(old)} pane={state} texts={textsOf('de')} />
    </FluentProvider>,
  );
  expect(screen.queryByRole('region')).toBeNull();
});

test.each([
  ['warned', 1],
  ['right', 0],
])('a list that is %s: the pane shows its warnings %i times', async (view, times) => {
  const start = paneStates('en')[view];
  if (start === undefined) throw new Error('no such view');
  render(<GalleryPane start={start} look="light" />);
  await screen.findByRole('button', { name: 'Check report' });
  await waitFor(() => {
    expect(screen.queryAllByRole('region', { name: 'Acknowledge warnings' })).toHaveLength(times);
  });
});

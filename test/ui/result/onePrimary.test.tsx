/** @jest-environment jsdom */
import '../../support/dom';
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GalleryPane } from '../gallery/GalleryPane';
import { guardStates } from '../gallery/guardStates';
import { paneStates } from '../gallery/paneStates';
import { repairStates } from '../gallery/repairStates';

afterEach(cleanup);

const APPEARANCES = ['secondary', 'outline', 'subtle', 'transparent'] as const;

/** Classes that only primary buttons have: jsdom works out no colours. */
function primaryClasses(): ReadonlySet<string> {
  const { container, unmount } = render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary" />
      {APPEARANCES.map((appearance) => (
        <Button key={appearance} appearance={appearance} />
      ))}
    </FluentProvider>,
  );
  const [primary, ...others] = [...container.querySelectorAll('button')];
  const common = new Set(others.flatMap(({ classList }) => [...classList]));
  const own = [...(primary?.classList ?? [])].filter((name) => !common.has(name));
  unmount();
  return new Set(own);
}

interface Shown {
  readonly view: string;
  readonly guard?: string;
  readonly other?: string;
  readonly repair?: string;
}

async function show({ view, guard = 'watching', other, repair = 'none' }: Shown): Promise<void> {
  const start = paneStates('de')[view];
  const own = guardStates[guard];
  const offer = repairStates[repair];
  const beside = other === undefined ? undefined : guardStates[other];
  if (!start || !own || !offer) throw new Error(`no view ${view}, ${guard}, ${repair}`);
  const others = beside === undefined ? [] : [beside];
  await act(async () =>
    render(<GalleryPane start={start} look="light" guard={own} others={others} repair={offer} />),
  );
}

/** What the blue buttons say, in their order. */
function primaries(): readonly (string | null)[] {
  const blue = primaryClasses();
  const buttons = within(screen.getByRole('main')).getAllByRole('button');
  return buttons
    .filter(({ classList }) => [...classList].some((name) => blue.has(name)))
    .map((button) => button.textContent);
}

const AGAIN = 'Erneut prüfen';
const RESTORE = 'Richtige Paare wiederherstellen';
const SEAL = 'Prüfziffern eintragen';

describe('beside the result stands one primary action', () => {
  test.each<[string, Shown, readonly string[]]>([
    ['a changed list is checked again', { view: 'changed' }, [AGAIN]],
    ['the bar first', { view: 'changed', guard: 'offer' }, ['Zurückstellen']],
    ['what was asked first', { view: 'changed', guard: 'asking' }, ['Abbrechen']],
    [
      'sorting whole rows first',
      { view: 'changed', guard: 'put-back' },
      ['Ganze Zeilen nach „Accountname“ A–Z sortieren'],
    ],
    ['an alarm offers nothing better', { view: 'changed', guard: 'alarm' }, [AGAIN]],
    [
      "another list's bar first",
      { view: 'changed', other: 'other-put-back' },
      ['Ganze Zeilen nach „Accountname“ A–Z sortieren'],
    ],
    ['a list checked before, beside a bar', { view: 'earlier', guard: 'offer' }, ['Zurückstellen']],
    ['a list never checked, step 2 open above it', { view: 'unchecked' }, ['Prüfen']],
    ['a list checked before', { view: 'earlier' }, [AGAIN]],
    ['a repair', { view: 'wrong', repair: 'offered' }, [RESTORE]],
    [
      'a repair beside a bar',
      { view: 'wrong', repair: 'offered', guard: 'offer' },
      ['Zurückstellen'],
    ],
    ['a repair of a changed list', { view: 'changed', repair: 'offered' }, [AGAIN]],
    ['a suggestion', { view: 'right-first' }, [SEAL]],
    [
      'a suggestion beside a bar',
      { view: 'right-first', guard: 'put-back' },
      ['Ganze Zeilen nach „Accountname“ A–Z sortieren'],
    ],
  ])('%s', async (_, shown, expected) => {
    await show(shown);
    expect(primaries()).toEqual(expected);
  });

  test('also where what a repair would write is shown', async () => {
    await show({ view: 'wrong', repair: 'offered', guard: 'offer' });
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: RESTORE }));
    expect(screen.getByRole('button', { name: 'Wiederherstellen' })).toBeVisible();
    expect(primaries()).toEqual(['Zurückstellen']);
  });
});

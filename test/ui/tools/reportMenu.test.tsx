/** @jest-environment jsdom */
import '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import { NO_TOOLS, type ReportStep } from '../../../src/app/tools/state';
import type { WarningsState } from '../../../src/app/tools/openWarnings';
import { textsOf } from '../../../src/texts/catalog';
import { ReportMenu } from '../../../src/ui/tools/ReportMenu';

afterEach(cleanup);

const NOW = new Date('2025-08-06T15:42:00Z');
const EARLIER = new Date('2025-08-06T15:00:00Z');

function show(
  report: ReportStep,
  checkedAt: Date | null,
  warnings: WarningsState | null = null,
): HTMLElement {
  const state = { ...NO_TOOLS, report };
  const tools = { loaded: null, state, warnings, want: () => undefined };
  const texts = textsOf('de').pane.report;
  render(
    <FluentProvider theme={webLightTheme}>
      <ReportMenu texts={texts} tools={tools} savesFiles checkedAt={checkedAt} />
    </FluentProvider>,
  );
  return screen.getByRole('status');
}

const BASIS = {
  checkedAt: NOW,
  acknowledged: [{ rule: 'hidden-rows', reason: 'Filter' }],
} as const;
const made = { at: 'made', sheet: 'Prüfprotokoll', ...BASIS } as const;
const saved = { at: 'saved', file: 'Pruefprotokoll.html', ...BASIS } as const;

describe('where the report is', () => {
  test.each([
    ['a sheet', made, 'Das Prüfprotokoll steht im neuen Blatt „Prüfprotokoll“.'],
    ['a file', saved, 'Das Prüfprotokoll wurde zum Speichern übergeben: Pruefprotokoll.html'],
  ])('%s is said beside the check that it tells of', (_, report, said) => {
    expect(show(report, new Date(NOW))).toHaveTextContent(said);
  });

  test.each([made, saved])('and not beside another one: $at', (report) => {
    expect(show({ ...report, checkedAt: EARLIER }, NOW)).toHaveTextContent(/^$/);
    cleanup();
    expect(show(report, null)).toHaveTextContent(/^$/);
  });
});

describe('what is accepted after the report was made', () => {
  const OVERTAKEN = /Danach wurde noch etwas bestätigt oder zurückgenommen/;
  const missing = (reason: string | null) =>
    ({ rule: 'missing-pair', findings: 1, reason }) as const;
  const hidden = (reason: string | null) => ({ rule: 'hidden-rows', findings: 3, reason }) as const;
  const known = { checkedAt: new Date(NOW), problem: null };

  test.each<[string, WarningsState]>([
    ['one more', { ...known, warnings: [hidden('Filter'), missing('zieht später um')] }],
    ['one taken back', { ...known, warnings: [hidden(null), missing(null)] }],
    ['another reason', { ...known, warnings: [hidden('Ausgeblendet')] }],
  ])('%s: the report is said not to hold it', (_, warnings) => {
    for (const report of [made, saved]) {
      expect(show(report, NOW, warnings)).toHaveTextContent(OVERTAKEN);
      cleanup();
    }
  });

  test.each<[string, WarningsState | null]>([
    ['nothing else', { ...known, warnings: [hidden('Filter'), missing(null)] }],
    ['not known yet', null],
    ['of another check', { ...known, checkedAt: EARLIER, warnings: [] }],
  ])('%s: nothing is said', (_, warnings) => {
    expect(show(made, NOW, warnings)).not.toHaveTextContent(OVERTAKEN);
  });
});

/** @jest-environment jsdom */
import '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import { NO_TOOLS, type ReportStep } from '../../../src/app/tools/state';
import { textsOf } from '../../../src/texts/catalog';
import { ReportMenu } from '../../../src/ui/tools/ReportMenu';

afterEach(cleanup);

const NOW = new Date('2025-08-06T15:42:00Z');
const EARLIER = new Date('2025-08-06T15:00:00Z');

function show(report: ReportStep, checkedAt: Date | null): HTMLElement {
  const tools = { loaded: null, state: { ...NO_TOOLS, report }, want: () => undefined };
  const texts = textsOf('de').pane.report;
  render(
    <FluentProvider theme={webLightTheme}>
      <ReportMenu texts={texts} tools={tools} savesFiles checkedAt={checkedAt} />
    </FluentProvider>,
  );
  return screen.getByRole('status');
}

const made: ReportStep = { at: 'made', sheet: 'Prüfprotokoll', checkedAt: NOW };
const saved: ReportStep = { at: 'saved', file: 'Pruefprotokoll.html', checkedAt: NOW };

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

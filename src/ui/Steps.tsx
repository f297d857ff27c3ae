import type { ReactNode } from 'react';
import { hasReference } from '../app/pane/referenceStep';
import type { PaneState, StepName } from '../app/pane/state';
import { columnName } from '../core/columns/columnName';
import type { Texts } from '../texts/texts';
import { StepCard } from './frame/StepCard';
import { ListStepView } from './list/ListStepView';
import type { PaneViewProps } from './paneProps';
import { ReferenceStepView } from './reference/ReferenceStepView';
import { ResultStepView } from './result/ResultStepView';
import { shortResult } from './result/resultSaid';

interface StepsProps extends Pick<
  PaneViewProps,
  'state' | 'texts' | 'now' | 'load' | 'actions' | 'guard' | 'guardActions'
> {
  /** The report's button in step 3, and its warnings. */
  readonly report: ReactNode;
  readonly warnings: ReactNode;
}

/** The steps one below the other: what is done folds to a line with its answer. */
export function Steps(props: StepsProps): ReactNode {
  const { state, texts, actions } = props;
  const { list, reference } = state;
  const listIsSettled = list.kind === 'settled';
  const referenceIsSettled = reference.kind === 'settled' && hasReference(reference);
  return (
    <>
      <Step {...props} step="list" isDone={listIsSettled} summary={listSummary(state, texts)}>
        <ListStepView texts={texts.pane.list} list={list} actions={actions} />
      </Step>
      <Step
        {...props}
        step="reference"
        isDone={referenceIsSettled}
        summary={referenceSummary(state, texts)}
      >
        <ReferenceStepView
          texts={texts.pane.reference}
          reference={reference}
          listIsSettled={listIsSettled}
          actions={actions}
        />
      </Step>
      <Step {...props} step="result" isDone={false} summary={shortResult(state.result, texts)}>
        <ResultStepView {...props} isReady={listIsSettled && hasReference(reference)} />
      </Step>
    </>
  );
}

const NUMBERS: Readonly<Record<StepName, number>> = { list: 1, reference: 2, result: 3 };

interface StepProps extends StepsProps {
  readonly step: StepName;
  readonly isDone: boolean;
  readonly summary: string;
  readonly children: ReactNode;
}

function Step({ state, texts, actions, step, isDone, summary, children }: StepProps): ReactNode {
  const { steps, done } = texts.pane.frame;
  return (
    <StepCard
      number={NUMBERS[step]}
      title={steps[step]}
      summary={summary}
      isDone={isDone}
      doneWord={done}
      isOpen={state.open.has(step)}
      onToggle={() => actions.toggleStep(step)}
    >
      {children}
    </StepCard>
  );
}

/** The rows that were counted; before a check the rows that there are. */
function listSummary({ list, result }: PaneState, { pane }: Texts): string {
  if (list.kind !== 'settled') return '';
  const { columns, look, sheet } = list;
  const rows =
    result.kind === 'checked'
      ? pane.list.rows(result.summary.counts.rows)
      : pane.list.rowsFrom((look.choice.headerRow ?? -1) + 2, sheet.rows);
  return `${rows}, ${columnName(columns.account)} ↔ ${columnName(columns.id)}`;
}

function referenceSummary({ reference, result }: PaneState, { pane }: Texts): string {
  const sheets = reference.sheets.filter(({ role }) => role !== null).length;
  const pairs =
    result.kind === 'checked'
      ? result.summary.references.reduce((sum, { rows }) => sum + rows, 0)
      : null;
  return pane.reference.chosen(sheets, reference.files.length, pairs);
}

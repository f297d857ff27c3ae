import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useDeferredValue, type ReactNode } from 'react';
import type { PaneGuardView } from '../../app/pane/guardChecked';
import type { PaneActions } from '../../app/pane/openPane';
import type { PaneState, ResultStep } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';
import { isSameDay } from '../frame/stateLine';
import { barLeads, type GuardActions } from '../guard/guardProps';
import { SealSuggestion } from '../guard/SealSuggestion';
import { Findings } from './Findings';
import { Happened } from './Happened';
import { Questions } from './Questions';
import { RepairPart } from './RepairPart';
import { verdictOf, type Verdict } from './resultSaid';
import { Sentence } from './Sentence';
import type { LoadFindings } from './useFindings';

/** Few lists leave somebody out, few checks a sheet: who and which is fetched where there is any. */
const LeftOut = lazy(async () => {
  const { LeftOut: view } = await import('./LeftOut');
  return { default: view };
});

/** A result. */
export interface CheckedViewProps {
  readonly texts: Texts;
  readonly state: PaneState;
  readonly result: Extract<ResultStep, { kind: 'checked' }>;
  readonly now: Date;
  readonly load: LoadFindings;
  /** Checks again; stands beside the colours. */
  readonly again: ReactNode;
  /** The report's button. */
  readonly report: ReactNode;
  /** The warnings, where there are some. */
  readonly warnings: ReactNode;
  readonly actions: Pick<PaneActions, 'answer' | 'show' | 'jump' | 'showColours'>;
  readonly guard: PaneGuardView;
  readonly guardActions: GuardActions;
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The sentence, what happened, questions, counts, list, colours. */
export function CheckedView(props: CheckedViewProps): ReactNode {
  const { texts, state, result, load, actions } = props;
  const styles = useStyles();
  const { summary, at, view } = result;
  // What it says comes first: with counts and list it would be one task that people feel.
  const isListed = useDeferredValue(true, false);
  return (
    <div className={styles.parts}>
      <Sentence {...verdictNow(props)} />
      {summary.checkCode !== null && (
        <span className={styles.code}>{texts.pane.result.checkCode(summary.checkCode)}</span>
      )}
      <Happened texts={texts} diagnoses={summary.diagnoses} />
      <WhatToDo {...props} />
      <Questions
        texts={texts}
        questions={summary.questions}
        answers={state.answers}
        onAnswer={actions.answer}
      />
      <WhatIsLeftOut {...props} />
      {isListed && (
        <Findings
          texts={texts}
          states={summary.states}
          view={view}
          load={load}
          checkKey={at.toISOString()}
          onView={actions.show}
          onJump={actions.jump}
        />
      )}
      {summary.counts.warnings > 0 && props.warnings}
      {state.colours === 'lost' && <span role="status">{texts.pane.result.coloursLost}</span>}
      <Buttons {...props} />
    </div>
  );
}

function WhatIsLeftOut({ texts, state, result }: CheckedViewProps): ReactNode {
  const { stillListed, passedOver } = result.summary;
  const { exclusions } = state;
  if (exclusions.length + passedOver.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <LeftOut language={texts.language} {...{ exclusions, stillListed, passedOver }} />
    </Suspense>
  );
}

/** Of a list that changed since, it is said in grey what was true of it, and when. */
function verdictNow({ texts, result, now }: CheckedViewProps): Verdict {
  const { summary, at, changed } = result;
  const verdict = verdictOf(summary, summary.columns !== null, texts);
  if (changed.size === 0) return verdict;
  const when = texts.pane.frame.checkedAt(at, isSameDay(at, now));
  return { ...verdict, mark: 'notChecked', advice: `${when}.` };
}

/** What can be done with a result, whatever it says. */
function Buttons({ texts, state, actions, again, report }: CheckedViewProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button
        className={styles.button}
        disabledFocusable={state.colours === 'working'}
        onClick={() => actions.showColours(state.colours !== 'on')}
      >
        {coloursWord(state, texts)}
      </Button>
      {again}
      {report}
    </div>
  );
}

/** Putting right what is wrong; for a right list what keeps it so. */
function WhatToDo({ texts, state, result, guard, guardActions }: CheckedViewProps): ReactNode {
  // Of a changed list the first thing to do is to check it again.
  const leads = result.changed.size === 0 && !barLeads(guard);
  return (
    <>
      <RepairPart
        texts={texts}
        repair={guard.repair}
        offerKey={result.at.toISOString()}
        actions={guardActions}
        leads={leads}
      />
      <SealSuggestion
        texts={texts}
        guard={guard.own}
        state={state}
        actions={guardActions}
        leads={leads}
      />
    </>
  );
}

function coloursWord({ colours }: PaneState, { pane }: Texts): string {
  switch (colours) {
    case 'off':
    case 'lost':
      return pane.result.coloursOn;
    case 'on':
      return pane.result.coloursOff;
    case 'working':
      return pane.result.colouring;
  }
}

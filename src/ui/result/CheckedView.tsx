import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneActions } from '../../app/pane/openPane';
import type { PaneState, ResultStep } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';
import { isSameDay } from '../frame/stateLine';
import { Findings } from './Findings';
import { Happened } from './Happened';
import { Questions } from './Questions';
import { verdictOf } from './resultSaid';
import { Sentence } from './Sentence';
import type { LoadFindings } from './useFindings';

/** A result. */
export interface CheckedViewProps {
  readonly texts: Texts;
  readonly state: PaneState;
  readonly result: Extract<ResultStep, { kind: 'checked' }>;
  readonly now: Date;
  readonly load: LoadFindings;
  readonly actions: Pick<PaneActions, 'answer' | 'show' | 'jump' | 'showColours'>;
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The sentence, what happened, questions, counts, list, colours. */
export function CheckedView(props: CheckedViewProps): ReactNode {
  const { texts, state, result, now, load, actions } = props;
  const styles = useStyles();
  const { summary, at, view } = result;
  const { frame, result: words } = texts.pane;
  const code = summary.checkCode === null ? '' : `${words.checkCode(summary.checkCode)} · `;
  return (
    <div className={styles.parts}>
      <Sentence {...verdictOf(summary, summary.columns !== null, texts)} />
      <span className={styles.code}>
        {code}
        {frame.checkedAt(at, isSameDay(at, now))}
      </span>
      <Happened texts={texts} diagnoses={summary.diagnoses} />
      <Questions
        texts={texts}
        questions={summary.questions}
        answers={state.answers}
        onAnswer={actions.answer}
      />
      <Findings
        texts={texts}
        states={summary.states}
        view={view}
        load={load}
        checkKey={at.toISOString()}
        onView={actions.show}
        onJump={actions.jump}
      />
      <Button
        disabled={state.colours === 'working'}
        onClick={() => actions.showColours(state.colours === 'off')}
      >
        {coloursWord(state, texts)}
      </Button>
    </div>
  );
}

function coloursWord({ colours }: PaneState, { pane }: Texts): string {
  switch (colours) {
    case 'off':
      return pane.result.coloursOn;
    case 'on':
      return pane.result.coloursOff;
    case 'working':
      return pane.result.colouring;
  }
}

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '../../app/refusal';
import type { PaneGuardView } from '../../app/pane/guardChecked';
import type { PaneActions } from '../../app/pane/openPane';
import type { PaneState } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';
import { isSameDay } from '../frame/stateLine';
import { barLeads, type GuardActions } from '../guard/guardProps';
import { CheckedView, type CheckedViewProps } from './CheckedView';
import { refusalText, verdictOf } from './resultSaid';
import { Running } from './Running';
import { Sentence } from './Sentence';
import type { LoadFindings } from './useFindings';

/** Step 3. */
export interface ResultStepViewProps {
  readonly texts: Texts;
  readonly state: PaneState;
  /** Whether steps 1 and 2 are answered. */
  readonly isReady: boolean;
  readonly now: Date;
  /** The report's button. */
  readonly report: ReactNode;
  /** The warnings, where there are some. */
  readonly warnings: ReactNode;
  readonly load: LoadFindings;
  readonly actions: Pick<
    PaneActions,
    'check' | 'cancel' | 'answer' | 'show' | 'jump' | 'showColours'
  >;
  readonly guard: PaneGuardView;
  readonly guardActions: GuardActions;
}

const useStyles = makeStyles({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { flexGrow: 1 },
  bar: { width: 'auto' },
  barText: { whiteSpace: 'normal' },
});

/** What the check says: nothing yet, on its way, or the result. */
export function ResultStepView(props: ResultStepViewProps): ReactNode {
  const { texts, state, actions } = props;
  const { result } = state;
  switch (result.kind) {
    case 'running':
      return <Running texts={texts.pane.result} work={result.work} onCancel={actions.cancel} />;
    case 'unchecked':
      return <Unchecked {...props} />;
    case 'refused':
      return <Refused {...props} refusal={result.refusal} />;
    case 'checked':
      return <Checked {...props} result={result} />;
  }
}

function Unchecked(props: ResultStepViewProps): ReactNode {
  const styles = useStyles();
  const { result, open } = props.state;
  const { check, checkAgain } = props.texts.pane.result;
  const isFirst = result.kind !== 'unchecked' || result.earlier === null;
  return (
    <div className={styles.parts}>
      <Earlier {...props} />
      <CheckButton {...props} word={isFirst ? check : checkAgain} leads={!open.has('reference')} />
    </div>
  );
}

function Refused(props: ResultStepViewProps & { readonly refusal: Refusal }): ReactNode {
  const { texts, state, refusal } = props;
  const styles = useStyles();
  const { cannotTell, checkAgain } = texts.pane.result;
  const advice = refusalText(refusal, state.list.sheet?.name ?? '', texts);
  return (
    <div className={styles.parts}>
      <Sentence mark="notChecked" sentence={cannotTell} advice={advice} />
      <CheckButton {...props} word={checkAgain} leads />
    </div>
  );
}

function Checked(props: ResultStepViewProps & Pick<CheckedViewProps, 'result'>): ReactNode {
  const styles = useStyles();
  const { texts, result } = props;
  const isChanged = result.changed.size > 0;
  const again = <CheckButton {...props} word={texts.pane.result.checkAgain} leads={isChanged} />;
  // The result keeps its place among what is drawn: elsewhere its list would begin anew from the top.
  return (
    <div className={styles.parts}>
      {isChanged && (
        <>
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.barText}>{texts.pane.frame.changed}</MessageBarBody>
          </MessageBar>
          {again}
        </>
      )}
      <CheckedView {...props} again={isChanged ? null : again} />
    </div>
  );
}

interface CheckButtonProps extends ResultStepViewProps {
  readonly word: string;
  /** Whether it is the step's primary action, where no bar of the guards has one. */
  readonly leads: boolean;
}

function CheckButton({ texts, isReady, actions, guard, word, leads }: CheckButtonProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <Button
        className={styles.button}
        appearance={leads && !barLeads(guard) ? 'primary' : 'secondary'}
        disabled={!isReady}
        onClick={actions.check}
      >
        {word}
      </Button>
      {!isReady && <span className={styles.hint}>{texts.pane.result.notReady}</span>}
    </>
  );
}

/** Before a check of this session: what an earlier one said, if the workbook remembers one. */
function Earlier({ texts, state, now }: ResultStepViewProps): ReactNode {
  const { result } = state;
  const { frame, result: words } = texts.pane;
  if (result.kind !== 'unchecked' || result.earlier === null) {
    return <Sentence mark="notChecked" sentence={words.unchecked} advice={null} />;
  }
  const { check, changed } = result.earlier;
  const at = new Date(check.at);
  const when = frame.checkedAt(at, isSameDay(at, now));
  if (changed !== null && changed.size > 0) {
    return <Sentence mark="notChecked" sentence={frame.changed} advice={`${when}.`} />;
  }
  const { mark, sentence } = verdictOf(check, true, texts);
  const kept = changed === null ? `${when}.` : `${when}, ${frame.unchangedSince}.`;
  return <Sentence mark={mark} sentence={sentence} advice={kept} />;
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GuardView } from '../../app/guard/view';
import { knownWrong } from '../../app/tools/knownWrong';
import { guardStepTextsOf } from '../../texts/guardStepCatalog';
import type { GuardStepTexts } from '../../texts/guardStepTexts';
import type { Texts } from '../../texts/texts';
import { EditRow } from './EditRow';
import { GuardLog, LastDone, since } from './GuardLog';
import type { GuardProps } from './guardProps';
import { awaySaid, guardsThisList } from './guardSaid';
import { LockChoice } from './LockChoice';
import { SealPart } from './SealPart';
import { SortRows } from './SortRows';

const KEPT = ['kept'] as const;
const BY_HAND = ['starts-by-hand'] as const;
const LOCK_TOLD = ['lock-refused', 'structure-open'] as const;

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  kept: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How the list is guarded, and what can be done under it. */
export function GuardStepView(props: GuardProps): ReactNode {
  const styles = useStyles();
  const { texts, guard, state, now, actions } = props;
  const step = guardStepTextsOf(texts.language);
  if (!guardsThisList(guard, state)) return <TurnOn {...props} />;
  return (
    <div className={styles.parts}>
      <Text>{explained(guard, texts)}</Text>
      <AsItIs {...props} />
      {guard.away !== null && (
        <span className={styles.hint}>{awaySaid(guard.away, texts.pane.guard, now)}</span>
      )}
      <LastDone
        events={BY_HAND}
        language={texts.language}
        log={since('began', guard.log)}
        now={now}
      />
      {guard.memory === 'broken' && <Text>⚠ {step.brokenMemory}</Text>}
      {guard.recommendsLock && guard.protection.kind === 'watching' && (
        <Text>{step.recommendsLock}</Text>
      )}
      <LockChoice texts={step} guard={guard} actions={actions} />
      <LastDone
        events={LOCK_TOLD}
        language={texts.language}
        log={since('locked', since('began', guard.log))}
        now={now}
      />
      <SortRows {...props} />
      <EditRow {...props} />
      <SealPart {...props} />
      <KeepState {...props} />
      <Others texts={texts} others={props.others} />
      <GuardLog language={texts.language} log={guard.log} now={now} />
    </div>
  );
}

function explained({ protection }: GuardView, texts: Texts): string {
  const step = guardStepTextsOf(texts.language);
  switch (protection.kind) {
    case 'off':
      return step.explain.off;
    case 'watching':
      return step.explain.watching;
    case 'locked':
      return step.explain.locked;
    case 'lock-lifted':
      return step.explain.lockLifted;
    case 'left-open':
      return texts.pane.guard.leftOpen;
    case 'detect-only':
      return onlyTold(protection, step);
  }
}

type DetectOnly = Extract<GuardView['protection'], { kind: 'detect-only' }>;

function onlyTold({ why, isProtected }: DetectOnly, step: GuardStepTexts): string {
  switch (why) {
    case 'formulas':
      return step.formulas;
    case 'not-plain':
      return step.notPlain;
    case 'cannot-write':
      return isProtected ? step.protectedByOthers : step.explain.detectOnly;
  }
}

/** The guard keeps what it is given: wrong pairs too. */
function AsItIs({ texts, state }: Pick<GuardProps, 'texts' | 'state'>): ReactNode {
  if (knownWrong(state) === 0) return null;
  return <Text>⚠ {guardStepTextsOf(texts.language).keepsWrong}</Text>;
}

/** Only a list that was checked, and is as it was then, becomes what is put back later. */
function TurnOn({ texts, guard, others, state, actions }: GuardProps): ReactNode {
  const styles = useStyles();
  const step = guardStepTextsOf(texts.language);
  const { result } = state;
  const isReady =
    result.kind === 'checked' && result.summary.columns !== null && result.changed.size === 0;
  return (
    <div className={styles.parts}>
      <Text>{step.explain.off}</Text>
      {isReady && <AsItIs texts={texts} state={state} />}
      {isReady ? (
        <div className={styles.buttons}>
          <Button disabled={guard.working !== null} onClick={() => void actions.turnOn()}>
            {step.turnOn}
          </Button>
        </div>
      ) : (
        <span className={styles.hint}>{step.afterCheck}</span>
      )}
      <Others texts={texts} others={others} />
    </div>
  );
}

/** Which other lists of the workbook are guarded: nobody has to guess. */
function Others({ texts, others }: Pick<GuardProps, 'texts' | 'others'>): ReactNode {
  const styles = useStyles();
  const sheets = others.flatMap(({ place }) => place?.sheet ?? []);
  if (sheets.length === 0) return null;
  return (
    <span className={styles.hint}>{guardStepTextsOf(texts.language).othersGuarded(sheets)}</span>
  );
}

function KeepState({ texts, guard, actions, now }: GuardProps): ReactNode {
  const styles = useStyles();
  const step = guardStepTextsOf(texts.language);
  return (
    <div className={styles.kept}>
      <Button
        size="small"
        disabled={guard.working !== null || guard.bar !== null}
        onClick={() => void actions.keepRestorePoint()}
      >
        {step.keepRestorePoint}
      </Button>
      <span className={styles.hint}>{step.restorePointHint}</span>
      <LastDone events={KEPT} language={texts.language} log={since('began', guard.log)} now={now} />
    </div>
  );
}

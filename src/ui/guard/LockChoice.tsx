import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { GuardView } from '../../app/guard/view';
import type { LockTerms } from '../../app/ports/guardLock';
import type { GuardStepTexts } from '../../texts/guardTexts';
import type { GuardActions } from './guardProps';

/** Locking, unlocking, turning off. */
export interface LockChoiceProps {
  readonly texts: GuardStepTexts;
  readonly guard: GuardView;
  readonly actions: Pick<GuardActions, 'lock' | 'unlock' | 'turnOff'>;
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What can be done about the protection as it stands now. */
export function LockChoice(props: LockChoiceProps): ReactNode {
  const { texts, guard, actions } = props;
  const styles = useStyles();
  const { protection } = guard;
  const isBusy = guard.working !== null;
  const off = (
    <Button disabled={isBusy} onClick={() => void actions.turnOff()}>
      {texts.turnOff}
    </Button>
  );
  switch (protection.kind) {
    case 'off':
      return null;
    case 'watching':
      return <NotLocked {...props} off={off} />;
    case 'detect-only':
      return protection.isProtected ? off : <NotLocked {...props} off={off} />;
    case 'locked':
      return (
        <div className={styles.buttons}>
          <Button disabled={isBusy} onClick={() => void actions.unlock()}>
            {texts.unlock}
          </Button>
          {off}
        </div>
      );
    case 'lock-lifted':
    case 'left-open':
      return <LockAgain {...props} terms={protection.terms} off={off} />;
  }
}

function LockAgain({
  texts,
  guard,
  actions,
  terms,
  off,
}: LockChoiceProps & { readonly terms: LockTerms; readonly off: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        disabled={guard.working !== null}
        onClick={() => void actions.lock(terms)}
      >
        {texts.lockAgain}
      </Button>
      {off}
    </div>
  );
}

function NotLocked({
  texts,
  guard,
  actions,
  off,
}: LockChoiceProps & { readonly off: ReactNode }): ReactNode {
  const styles = useStyles();
  const [restOpen, setRestOpen] = useState(true);
  const [structure, setStructure] = useState(false);
  const isBusy = guard.working !== null || (guard.bar !== null && guard.bar.kind !== 'put-back');
  return (
    <div className={styles.parts}>
      <Checkbox
        label={texts.restOpen}
        checked={restOpen}
        onChange={(_, { checked }) => setRestOpen(checked === true)}
      />
      <Checkbox
        label={texts.structure}
        checked={structure}
        onChange={(_, { checked }) => setStructure(checked === true)}
      />
      <div className={styles.buttons}>
        <Button
          disabled={isBusy}
          onClick={() => void actions.lock({ restOpen, structure, password: null })}
        >
          {texts.lock}
        </Button>
        {off}
      </div>
    </div>
  );
}

import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { GuardView } from '../../app/guard/view';
import type { LockTerms, SheetPassword } from '../../app/ports/guardLock';
import type { GuardStepTexts } from '../../texts/guardStepTexts';
import { isBusy, isOpen, type GuardActions } from './guardProps';
import { PasswordAsked, PasswordWanted } from './PasswordFields';

/** Locking, unlocking, turning off. */
export interface LockChoiceProps {
  readonly texts: GuardStepTexts;
  readonly guard: GuardView;
  readonly actions: Pick<GuardActions, 'lock' | 'unlock' | 'turnOff' | 'givePassword'>;
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  lock: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What can be done about the protection as it stands now. */
export function LockChoice(props: LockChoiceProps): ReactNode {
  const { texts, guard, actions } = props;
  const { protection } = guard;
  const isWorking = guard.working !== null;
  const off = (
    <Button disabled={isWorking} onClick={() => void actions.turnOff()}>
      {texts.turnOff}
    </Button>
  );
  switch (protection.kind) {
    case 'off':
      return null;
    case 'watching':
      return <NotLocked {...props} off={off} />;
    case 'detect-only':
      return protection.isProtected ? <Off>{off}</Off> : <NotLocked {...props} off={off} />;
    case 'locked':
      return <Locked {...props} password={protection.terms.password} />;
    case 'lock-lifted':
    case 'left-open':
      return <LockAgain {...props} terms={protection.terms} off={off} />;
  }
}

function Locked(props: LockChoiceProps & { readonly password: SheetPassword }): ReactNode {
  const { texts, guard, actions, password } = props;
  const styles = useStyles();
  const isDisabled = isBusy(guard);
  return (
    <div className={styles.parts}>
      {password.kind === 'unknown' && (
        <PasswordAsked
          texts={texts.password}
          wasTried={password.tried}
          onGive={actions.givePassword}
        />
      )}
      <div className={styles.buttons}>
        <Button disabled={isDisabled} onClick={() => void actions.unlock()}>
          {texts.unlock}
        </Button>
        <Button disabled={isDisabled} onClick={() => void actions.turnOff()}>
          {texts.turnOff}
        </Button>
      </div>
    </div>
  );
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

function Off({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().buttons}>{children}</div>;
}

/** Turning off stands apart from the lock: what stands with the lock's button is of the lock alone. */
function NotLocked({ off, ...props }: LockChoiceProps & { readonly off: ReactNode }): ReactNode {
  return (
    <div className={useStyles().parts}>
      <Off>{off}</Off>
      <NewLock {...props} />
    </div>
  );
}

function NewLock({ texts, guard, actions }: LockChoiceProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const [restOpen, setRestOpen] = useState(true);
  const [structure, setStructure] = useState(false);
  const [password, setPassword] = useState('');
  const terms = { restOpen, structure, password: passwordOf(password) };
  return (
    <div role="group" aria-labelledby={headingId} className={styles.lock}>
      <h3 id={headingId} className={styles.heading}>
        {texts.lockHeading}
      </h3>
      <Text>{texts.lockDoes}</Text>
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
      <PasswordWanted texts={texts.password} value={password} onValue={setPassword} />
      <Button disabled={isBusy(guard) || isOpen(guard)} onClick={() => void actions.lock(terms)}>
        {texts.lock}
      </Button>
    </div>
  );
}

function passwordOf(text: string): SheetPassword {
  return text === '' ? { kind: 'none' } : { kind: 'known', text };
}

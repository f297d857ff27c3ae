import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import {
  useLayoutEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { WarningsTexts } from '../../texts/warningsTexts';
import { isFocusLost } from '../frame/lostFocus';

/** Accepting one rule's warnings, or taking that back. */
export interface WarningAnswerProps {
  readonly words: WarningsTexts;
  /** What the rule is called. */
  readonly title: string;
  /** Null: not accepted yet. */
  readonly reason: string | null;
  readonly disabled: boolean;
  readonly onAccept: (reason: string) => Promise<void>;
  readonly onTakeBack: () => Promise<void>;
}

/** A sentence or two; the report prints it on its first page. */
const LONGEST = 500;

const useStyles = makeStyles({
  place: { alignSelf: 'stretch' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  input: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A button that opens the reason's field in its place; for what is accepted, the way back. */
export function WarningAnswer(props: WarningAnswerProps): ReactNode {
  const { reason, onTakeBack } = props;
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const used = useRef(false);
  useLayoutEffect(() => {
    // Whoever pressed a button that is gone goes on from the one in its place.
    if (used.current && isFocusLost()) place.current?.querySelector('button')?.focus();
  }, [isOpen, reason]);
  return (
    <div ref={place} className={styles.place} onClick={() => (used.current = true)}>
      {reason === null && isOpen ? (
        <Reason {...props} onClose={() => setIsOpen(false)} />
      ) : (
        <Open
          {...props}
          onOpen={() => setIsOpen(true)}
          onTakeBack={() => {
            setIsOpen(false);
            return onTakeBack();
          }}
        />
      )}
    </div>
  );
}

function Open(props: WarningAnswerProps & { readonly onOpen: () => void }): ReactNode {
  const { words, title, reason, disabled, onOpen, onTakeBack } = props;
  return reason === null ? (
    <Button size="small" disabled={disabled} aria-label={words.acceptOf(title)} onClick={onOpen}>
      {words.accept}
    </Button>
  ) : (
    <Button
      size="small"
      disabled={disabled}
      aria-label={words.takeBackOf(title)}
      onClick={() => void onTakeBack()}
    >
      {words.takeBack}
    </Button>
  );
}

function Reason(props: WarningAnswerProps & { readonly onClose: () => void }): ReactNode {
  const { words, disabled, onAccept, onClose } = props;
  const styles = useStyles();
  const [given, setGiven] = useState('');
  const [isWriting, setIsWriting] = useState(false);
  const accept = (event: FormEvent): void => {
    event.preventDefault();
    setIsWriting(true);
    // Where that breaks what was typed must not be lost.
    void onAccept(given).then(() => setIsWriting(false));
  };
  const leave = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onClose();
  };
  return (
    <form className={styles.form} onSubmit={accept} onKeyDown={leave}>
      <Field label={words.reason}>
        <Input
          className={styles.input}
          autoFocus
          maxLength={LONGEST}
          value={given}
          onChange={(_, { value }) => setGiven(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabled={disabled || isWriting || given.trim() === ''}
        >
          {words.confirm}
        </Button>
        <Button size="small" disabled={isWriting} onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

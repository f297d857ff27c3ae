import { Button, Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PasswordTexts } from '../../texts/guardStepTexts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
  field: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  // Fluent's fields are 250 pixels wide at least: there is no room for that beside a button.
  input: { minWidth: 0, width: '100%' },
  link: { alignSelf: 'flex-start' },
});

/** A password for a new lock. */
export interface PasswordWantedProps {
  readonly texts: PasswordTexts;
  /** '' for none. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A field behind a link: a lock needs no password unless somebody wants one. */
export function PasswordWanted({ texts, value, onValue }: PasswordWantedProps): ReactNode {
  const styles = useStyles();
  const [isWanted, setIsWanted] = useState(false);
  if (!isWanted) {
    return (
      <Link as="button" inline className={styles.link} onClick={() => setIsWanted(true)}>
        {texts.wanted}
      </Link>
    );
  }
  return (
    <Field label={texts.field} hint={texts.hint}>
      <Input
        type="password"
        autoComplete="off"
        autoFocus
        value={value}
        onChange={(_, { value: typed }) => onValue(typed)}
      />
    </Field>
  );
}

/** The password of a lock of an earlier session. */
export interface PasswordAskedProps {
  readonly texts: PasswordTexts;
  /** Whether one was given that did not fit. */
  readonly wasTried: boolean;
  readonly onGive: (text: string) => void;
}

/** Says that the password is not known, and takes it. */
export function PasswordAsked({ texts, wasTried, onGive }: PasswordAskedProps): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  return (
    <div className={styles.parts}>
      <Text role="status">{wasTried ? texts.unknown.wrong : texts.unknown.asked}</Text>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') onGive(typed);
        }}
      >
        <Field label={texts.field} className={styles.field}>
          <Input
            className={styles.input}
            type="password"
            autoComplete="off"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button type="submit" disabled={typed === ''}>
          {texts.give}
        </Button>
      </form>
    </div>
  );
}

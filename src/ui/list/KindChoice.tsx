import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ListKind } from '../../core/facts/facts';
import type { ListStepTexts } from '../../texts/paneTexts';

/** The first question of step 1. */
export interface KindChoiceProps {
  readonly texts: ListStepTexts;
  readonly kind: ListKind | null;
  readonly onKind: (kind: ListKind) => void;
}

const KINDS = ['first', 'second'] as const;

const useStyles = makeStyles({
  hint: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Of which kind the list is; nothing is preset: the program cannot know. */
export function KindChoice({ texts, kind, onKind }: KindChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <Field label={texts.whichKind}>
      <RadioGroup
        value={kind ?? ''}
        onChange={(_, { value }) => {
          const chosen = KINDS.find((one) => one === value);
          if (chosen !== undefined) onKind(chosen);
        }}
      >
        {KINDS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                {texts.kinds[one]}
                <span className={styles.hint}>{texts.kindHints[one]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { isBusy, isOpen, isRight, type GuardProps } from './guardProps';
import { useSeal } from './useSeal';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** "Prüfziffer": the columns by which a list carries its own check, what they are good for and what not. */
export function SealPart({ texts, guard, actions, state }: GuardProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const words = texts.pane.guard.seal;
  const { said, make, remove } = useSeal(texts, actions);
  const isDisabled = isBusy(guard) || isOpen(guard);
  return (
    <div role="group" aria-labelledby={headingId} className={styles.group}>
      <h3 id={headingId} className={styles.heading}>
        {words.heading}
      </h3>
      <Text>{words.what}</Text>
      <span className={styles.hint}>{texts.seal.limits}</span>
      {guard.sealed && <span className={styles.hint}>{words.afterEdit}</span>}
      {!guard.sealed && !isRight(state) && <span className={styles.hint}>{words.afterCheck}</span>}
      <div className={styles.buttons}>
        {guard.sealed ? (
          <Button disabled={isDisabled} onClick={remove}>
            {words.remove}
          </Button>
        ) : (
          <Button disabled={isDisabled || !isRight(state)} onClick={make}>
            {words.make}
          </Button>
        )}
      </div>
      <span role="status">{said}</span>
    </div>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PaneState } from '../../app/pane/state';
import { guardsThisList } from './guardSaid';
import { isBusy, isOpen, isRight, type GuardProps } from './guardProps';
import { useSeal } from './useSeal';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A list and its guard. */
export interface SealSuggestionProps extends Pick<
  GuardProps,
  'texts' | 'guard' | 'state' | 'actions'
> {
  /** Whether it is the primary action. */
  readonly leads: boolean;
}

/**
 * Offers the list's own check where it is meant for: a right list of the first migration that has none
 * (DESIGN.md, Travelling along). Nothing is written before somebody says so.
 */
export function SealSuggestion(props: SealSuggestionProps): ReactNode {
  const { texts, guard, state, actions, leads } = props;
  const styles = useStyles();
  const [isDeclined, setIsDeclined] = useState(false);
  const { said, make } = useSeal(texts, actions);
  const words = texts.pane.guard.seal;
  if (said !== '') return <Text role="status">{said}</Text>;
  if (isDeclined || guard.sealed || !isMeantFor(state) || !guardsThisList(guard, state))
    return null;
  return (
    <div role="group" aria-label={words.heading} className={styles.box}>
      <Text>{words.suggested}</Text>
      <div className={styles.buttons}>
        <Button
          appearance={leads ? 'primary' : 'secondary'}
          disabled={isBusy(guard) || isOpen(guard)}
          onClick={make}
        >
          {words.make}
        </Button>
        <Button onClick={() => setIsDeclined(true)}>{words.notNow}</Button>
      </div>
    </div>
  );
}

function isMeantFor(state: PaneState): boolean {
  return state.list.kind === 'settled' && state.list.listKind === 'first' && isRight(state);
}

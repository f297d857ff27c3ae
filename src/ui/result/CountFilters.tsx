import {
  makeStyles,
  mergeClasses,
  ToggleButton,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CheckSummary } from '../../app/ports/checker';
import { numberFormat } from '../../texts/numbers';
import type { StateWord } from '../../texts/paneTexts';
import type { Texts } from '../../texts/texts';
import { STATE_SYMBOLS, STATES, useStateColours } from '../marks';

/** How many rows are in which state. */
export interface CountFiltersProps {
  readonly texts: Texts;
  readonly states: CheckSummary['states'];
  /** Null: rows of all states are shown. */
  readonly chosen: StateWord | null;
  readonly onChoose: (state: StateWord | null) => void;
}

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: {
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  symbol: { marginRight: tokens.spacingHorizontalXS },
});

/** Counts that are filters: symbol and number, the word on hover and focus. */
export function CountFilters({ texts, states, chosen, onChoose }: CountFiltersProps): ReactNode {
  const styles = useStyles();
  const colours = useStateColours();
  const number = numberFormat(texts.language);
  const words = texts.pane.result;
  return (
    <div role="group" aria-label={words.filters} className={styles.filters}>
      {STATES.map((state) => (
        <Tooltip
          key={state}
          relationship="label"
          content={words.filter(states[state], words.states[state])}
        >
          <ToggleButton
            size="small"
            className={styles.filter}
            checked={chosen === state}
            onClick={() => onChoose(chosen === state ? null : state)}
          >
            <span className={mergeClasses(styles.symbol, colours[state])}>
              {STATE_SYMBOLS[state]}
            </span>
            {number(states[state])}
          </ToggleButton>
        </Tooltip>
      ))}
    </div>
  );
}

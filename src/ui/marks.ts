import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../core/rules/rule';
import type { StateWord } from '../texts/paneTexts';

/** The states in the order in which people need them, each with its symbol (pane.md, Colours). */
export const STATE_SYMBOLS: Readonly<Record<StateWord, string>> = {
  wrong: '✗',
  unknown: '?',
  duplicate: '≡',
  damaged: '⚠',
  ok: '✓',
  notChecked: '–',
};

/** The same, as a list. */
export const STATES = Object.keys(STATE_SYMBOLS) as readonly StateWord[];

/** Findings about the whole list have no state: their severity is shown. */
export const SEVERITY_SYMBOLS: Readonly<Record<Severity, string>> = {
  error: '✗',
  warning: '⚠',
  info: 'i',
};

/** Which state's colour a severity has. */
export const SEVERITY_STATES: Readonly<Record<Severity, StateWord>> = {
  error: 'wrong',
  warning: 'damaged',
  info: 'notChecked',
};

/** Text in the colour of a state; never alone: symbol and word stand beside it. */
export const useStateColours = makeStyles({
  ok: { color: tokens.colorBrandForeground1 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorPaletteMarigoldForeground2 },
  duplicate: { color: tokens.colorPaletteGrapeBorderActive },
  damaged: { color: tokens.colorPaletteDarkOrangeForeground1 },
  notChecked: { color: tokens.colorNeutralForeground3 },
});

import type { GuardLogTexts } from '../../src/texts/guardLogTexts';
import type { SamplesOf } from './said';

const at = new Date(2025, 7, 6, 17, 42);

/** Arguments for what the guard's journal says. */
export const guardLogArguments: SamplesOf<GuardLogTexts> = {
  heading: null,
  entry: [
    [at, true, 'x'],
    [at, false, 'x'],
  ],
  rows: [[1], [1789]],
  events: {
    began: null,
    'starts-by-hand': null,
    ended: null,
    locked: null,
    unlocked: null,
    'lock-lifted': null,
    'left-open': null,
    relocked: null,
    resumed: null,
    edited: null,
    'remote-edited': null,
    improved: null,
    'rows-moved': null,
    'put-back': null,
    offered: null,
    alarm: null,
    resolved: null,
    'left-as-is': null,
    'rows-sorted': null,
    'visible-rows-sorted': null,
    'row-edited': null,
    repaired: null,
    'columns-moved': null,
    'table-gone': null,
    'sheet-renamed': null,
    kept: null,
    'reference-changed': null,
    'journal-broken': null,
    'cannot-write': null,
    'writes-again': null,
    'lock-refused': null,
    'structure-open': null,
    'seal-removed': null,
    sealed: null,
  },
};

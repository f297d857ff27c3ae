import type { GuardTexts } from '../../src/texts/guardTexts';
import type { NamedColumn } from '../../src/texts/namedColumn';
import type { SamplesOf } from './said';

const account: NamedColumn = { letter: 'A', heading: 'Accountname' };
const nameless: NamedColumn = { letter: 'C', heading: '' };
const at = new Date(2025, 7, 6, 17, 42);
const states = {
  off: null,
  watching: null,
  locked: null,
  lockLifted: null,
  leftOpen: null,
  detectOnly: null,
  open: null,
  lost: null,
} as const;

/** Arguments for what the pane says of the guard. */
export const guardArguments: SamplesOf<GuardTexts> = {
  title: null,
  states,
  short: states,
  lastVerified: [
    [at, true],
    [at, false],
  ],
  away: [
    [at, at, true, 'untouched'],
    [at, at, false, 'moved'],
    [at, at, true, 'changed'],
    [at, at, true, 'unknown'],
  ],
  bar: {
    sorted: [
      [[account], 'id'],
      [[nameless], 'rest'],
      [[account, nameless], 'account'],
    ],
    swapped: [[[account], 2, 1791]],
    bothMoved: [[2, 1791]],
    torn: [
      [1, 2, 2],
      [1789, 2, 1791],
    ],
    wasPutBack: null,
    why: {
      remote: null,
      'unknown-origin': null,
      'still-open': null,
      'put-back-before': null,
      'fewer-right': null,
      'would-lose': null,
      'cannot-write': null,
    },
    wouldLose: [
      [[{ address: 'A5', text: 'anna.adler@amt.example' }], 0],
      [[{ address: 'A5', text: 'anna.adler@amt.example' }], 1],
      [[{ address: 'A5', text: 'anna.adler@amt.example' }], 1789],
    ],
    alarms: {
      'nothing-broken': null,
      'ids-not-unique': null,
      'several-ways': null,
      'no-snapshot': null,
      'sheet-gone': null,
      'columns-lost': null,
      'not-kept': null,
    },
    lost: [[['Accountname', 'AD-ID']]],
    sortRows: [
      [account, true],
      [nameless, false],
    ],
    putBack: null,
    leave: null,
    reallyLeave: [[null], ['gone'], [1], [1789]],
    confirmLeave: null,
    cancelLeave: null,
    label: null,
    onSheet: [['Charge 1']],
  },
  seal: {
    heading: null,
    what: null,
    suggested: null,
    make: null,
    remove: null,
    notNow: null,
    afterCheck: null,
    afterEdit: null,
    made: [
      [1, 0],
      [1790, 1],
      [1790, 1200],
    ],
    outcomes: {
      'no-room': null,
      'rows-hidden': null,
      'not-kept': null,
      refused: null,
      open: null,
      removed: null,
      'none-there': null,
    },
  },
  leftOpen: null,
};

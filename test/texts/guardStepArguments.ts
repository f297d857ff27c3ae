import type { GuardStepTexts } from '../../src/texts/guardStepTexts';
import type { SamplesOf } from './said';

/** Arguments for what step 4 says but for its parts. */
export const guardStepArguments: SamplesOf<GuardStepTexts> = {
  keepsWrong: null,
  lockHeading: null,
  lockDoes: null,
  explain: {
    off: null,
    watching: null,
    locked: null,
    lockLifted: null,
    detectOnly: null,
  },
  protectedByOthers: null,
  formulas: null,
  notPlain: null,
  othersGuarded: [[['Charge 1']], [['Charge 1', 'Charge 2']]],
  password: {
    wanted: null,
    field: null,
    hint: null,
    unknown: { asked: null, wrong: null },
    give: null,
  },
  afterCheck: null,
  turnOn: null,
  turnOff: null,
  lock: null,
  lockAgain: null,
  unlock: null,
  restOpen: null,
  structure: null,
  recommendsLock: null,
  brokenMemory: null,
  keepRestorePoint: null,
  restorePointHint: null,
};

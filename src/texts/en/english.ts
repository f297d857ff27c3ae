import type { Texts } from '../texts';
import { check } from './check';
import { diagnoses } from './diagnoses';
import { failures } from './failures';
import { lists } from './lists';
import { newExport } from './newExport';
import { pane } from './pane';
import { refusals } from './refusals';
import { repair } from './repair';
import { report } from './report';
import { rulesOfCells } from './rulesOfCells';
import { rulesOfPairs } from './rulesOfPairs';
import { rulesOfProcess } from './rulesOfProcess';
import { rulesOfReading } from './rulesOfReading';
import { seal } from './seal';

/** All words in English. */
export const english: Texts = {
  language: 'en',
  rules: { ...rulesOfReading, ...rulesOfCells, ...rulesOfPairs, ...rulesOfProcess },
  diagnoses,
  failures,
  check,
  pane,
  lists,
  newExport,
  report,
  refusals,
  repair,
  seal,
};

import type { FunctionTable } from '../formulaPlace';
import { LOGIC_FUNCTIONS } from './logic';
import { LOOKUP_FUNCTIONS } from './lookup';
import { NUMBER_FUNCTIONS } from './numbers';
import { TEXT_FUNCTIONS } from './texts';

/** Every function the host calculates; any other name is #NAME?, as Excel shows a name it does not know. */
export const FUNCTIONS: FunctionTable = new Map(
  Object.entries({
    ...LOGIC_FUNCTIONS,
    ...LOOKUP_FUNCTIONS,
    ...NUMBER_FUNCTIONS,
    ...TEXT_FUNCTIONS,
  }),
);

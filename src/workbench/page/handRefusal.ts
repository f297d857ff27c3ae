import type { RefusalKey } from '../host/editIntent';

/**
 * Which of Excel's messages a person gets: the host's own, or that it does not work on several areas at
 * once (`severalAreas`), or that there is a problem with the formula (`noFormula`).
 */
export type HandRefusal = RefusalKey | 'severalAreas' | 'noFormula';

import { accountInvalid } from './grammar/accountInvalid';
import { idByteOrder } from './grammar/idByteOrder';
import { idFormsMixed } from './grammar/idFormsMixed';
import { idInvalid } from './grammar/idInvalid';
import { idSpaceDiffers } from './grammar/idSpaceDiffers';
import { tmpSuffix } from './grammar/tmpSuffix';
import { encodingDamage } from './hygiene/encodingDamage';
import { exportJunk } from './hygiene/exportJunk';
import { formulaStart } from './hygiene/formulaStart';
import { invisibleCharacters } from './hygiene/invisibleCharacters';
import { lookalikeCharacters } from './hygiene/lookalikeCharacters';
import { notNfc } from './hygiene/notNfc';
import { surroundingSpaces } from './hygiene/surroundingSpaces';
import { valueCoerced } from './hygiene/valueCoerced';
import { batchForgotten } from './pairs/batchForgotten';
import { boundValueDiffers } from './pairs/boundValueDiffers';
import { missingPair } from './pairs/missingPair';
import { orderChanged } from './pairs/orderChanged';
import { renamed } from './pairs/renamed';
import { spellingDiffers } from './pairs/spellingDiffers';
import { unknownAccount } from './pairs/unknownAccount';
import { unknownId } from './pairs/unknownId';
import { unknownPair } from './pairs/unknownPair';
import { wrongPair } from './pairs/wrongPair';
import { referenceStale } from './process/referenceStale';
import { sealBroken } from './process/sealBroken';
import { blankRowInside } from './reading/blankRowInside';
import { cellError } from './reading/cellError';
import { columnsUnclear } from './reading/columnsUnclear';
import { formulaInKey } from './reading/formulaInKey';
import { headerRepeated } from './reading/headerRepeated';
import { hiddenRows } from './reading/hiddenRows';
import { mergedCells } from './reading/mergedCells';
import { notADataRow } from './reading/notADataRow';
import { rowIncomplete } from './reading/rowIncomplete';
import { sortRisk } from './reading/sortRisk';
import { textDiffers } from './reading/textDiffers';
import { agencyUnclear } from './scope/agencyUnclear';
import { alreadyInBatch } from './scope/alreadyInBatch';
import { batchTooLarge } from './scope/batchTooLarge';
import { leftOutListed } from './scope/leftOutListed';
import { protectedMailbox } from './scope/protectedMailbox';
import { severalAgencies } from './scope/severalAgencies';
import { stackMismatch } from './scope/stackMismatch';
import { accountsCollide } from './uniqueness/accountsCollide';
import { duplicateAccount } from './uniqueness/duplicateAccount';
import { duplicateId } from './uniqueness/duplicateId';
import { referenceInvalid } from './uniqueness/referenceInvalid';
import type { Rule } from './rule';

/**
 * All rules, in rules.md's order: the one place where a rule is added. Ids, details and the texts
 * that the catalogs must hold follow from it by type.
 */
export const RULES = [
  columnsUnclear,
  headerRepeated,
  rowIncomplete,
  blankRowInside,
  notADataRow,
  cellError,
  formulaInKey,
  hiddenRows,
  mergedCells,
  sortRisk,
  textDiffers,
  invisibleCharacters,
  surroundingSpaces,
  notNfc,
  lookalikeCharacters,
  encodingDamage,
  valueCoerced,
  exportJunk,
  formulaStart,
  idInvalid,
  idFormsMixed,
  idByteOrder,
  idSpaceDiffers,
  accountInvalid,
  tmpSuffix,
  duplicateId,
  duplicateAccount,
  accountsCollide,
  referenceInvalid,
  wrongPair,
  renamed,
  unknownAccount,
  unknownId,
  unknownPair,
  missingPair,
  batchForgotten,
  boundValueDiffers,
  spellingDiffers,
  orderChanged,
  severalAgencies,
  agencyUnclear,
  batchTooLarge,
  alreadyInBatch,
  leftOutListed,
  protectedMailbox,
  stackMismatch,
  sealBroken,
  referenceStale,
] as const;

type AnyRule = (typeof RULES)[number];

/** The ids of all rules. */
export type RuleId = AnyRule['id'];

/** By id: what a finding of that rule carries beside row, account and ID. */
export type RuleDetails = {
  readonly [One in AnyRule as One['id']]: One extends Rule<string, infer Details> ? Details : never;
};

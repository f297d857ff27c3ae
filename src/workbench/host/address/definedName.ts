import { parseAddress } from './address';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const ROW_AND_COLUMN = /^(r\d*)?(c\d*)?$/i;

/** Whether Excel takes a text as the name of cells or of a table: no blanks, and nothing that reads as a cell (`AB12`, `R1C1`, `R`). Never throws. */
export function isDefinedName(text: string): boolean {
  return NAME.test(text) && !ROW_AND_COLUMN.test(text) && parseAddress(text) === undefined;
}

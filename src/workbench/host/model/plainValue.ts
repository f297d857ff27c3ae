import { isError, type CellValue } from '../cell';

/** A stored value as Office.js gives it: nothing is '', an error its text. Never throws. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

/** `Range.valueTypes` of a value. Never throws. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return value.entity === undefined ? 'Error' : 'RichValue';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/** How a text shows that a program took it for a number. */
export type CoercedText = 'scientific' | 'digits-ending-in-zeros';

/** `1,23E+15`, `5E+10`; without a sign only behind a fraction, for `690007E2` is an honest ID. */
const SCIENTIFIC = /^-?(?:\d(?:[.,]\d+)?E[+-]\d{1,3}|\d[.,]\d+E\d{1,3})$/i;

/** 16 digits or more without leading zeros, of which a sheet kept only fifteen. */
const ROUNDED = /^0*[1-9]\d{14}0+$/;

/**
 * How a sheet that took an ID for a number spoiled it before it became text again
 * (`value-coerced`); null if there is no sign of it. White space around it is ignored. Excel keeps
 * fifteen significant digits and writes zeros for the rest. Never throws.
 */
export function coercedTextOf(text: string): CoercedText | null {
  const value = text.trim();
  if (SCIENTIFIC.test(value)) return 'scientific';
  return ROUNDED.test(value) ? 'digits-ending-in-zeros' : null;
}

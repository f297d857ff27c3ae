import { coercedTextOf } from '../../../src/core/identifiers/coercedText';

describe('value-coerced', () => {
  test.each([
    ['1,23E+15', 'scientific'],
    ['1.23E+15', 'scientific'],
    ['5E+10', 'scientific'],
    ['1,23457e+017', 'scientific'],
    ['-1,5E-05', 'scientific'],
    ['1.5E10', 'scientific'],
    [' 1,23E+15 ', 'scientific'],
    ['1234567890123450', 'digits-ending-in-zeros'],
    ['12345678901234500000', 'digits-ending-in-zeros'],
    ['0001234567890123450', 'digits-ending-in-zeros'],
  ])('%s: %s', (text, expected) => {
    expect(coercedTextOf(text)).toBe(expected);
  });

  test.each([
    ['an ID of hex digits', '690007E2'],
    ['an ID of one digit and an exponent', '6E2'],
    ['two digits before the fraction', '12,3E+15'],
    ['no exponent', '1,23'],
    ['text behind', '1,23E+15x'],
    ['fifteen digits', '123456789012340'],
    ['sixteen digits that end otherwise', '1234567890123456'],
    ['a digit past the fifteenth', '12345678901234510'],
    ['zeros alone', '0000000000000000'],
    ['leading zeros alone make no sixteen', '0000000000123000'],
    ['empty', ''],
  ])('honest: %s', (_name, text) => {
    expect(coercedTextOf(text)).toBeNull();
  });
});

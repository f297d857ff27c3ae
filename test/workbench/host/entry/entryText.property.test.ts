import fc from 'fast-check';
import type { CellInput } from '../../../../src/workbench/host/cell';
import { entryText } from '../../../../src/workbench/host/entry/entryText';
import { parseEntry, type EntryLanguage } from '../../../../src/workbench/host/entry/parseEntry';
import { runs, seed } from '../../../support/counts';

const formats = ['General', '0.00', '0%', 'dd.mm.yyyy', 'm/d/yyyy', '#,##0.00 "Tage"'];
const aNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toPrecision(15))),
  fc.integer({ min: -10, max: 3_000_000 }),
);
const aText = fc.oneof(
  fc.string(),
  fc.constantFrom('00123', '1,5', '1.234', '=x', "'x", 'WAHR', 'true', '10%', '#N/A', '', '='),
  fc.constantFrom('01.02.2024', '1/2/2024', '2024-01-02', ' 12', 'a\nb', '1E5', '+49', '-'),
);
const anInput: fc.Arbitrary<CellInput> = fc.oneof(
  aNumber,
  aText,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ error: '#N/A' } as const, { error: '#DIV/0!' } as const),
  fc.constantFrom({ formula: '=1+2' }, { formula: '=IF(A1="",1.5,B2)' }),
);

test.each<EntryLanguage>(['de', 'en'])(
  'opened and closed again (F2, Enter) in %s, a cell holds what it held',
  (language) => {
    fc.assert(
      fc.property(anInput, fc.constantFrom(...formats), (input, format) => {
        const text = entryText(input, format, language);
        expect(parseEntry(text, format, language).input).toEqual(input === 0 ? 0 : input);
      }),
      { numRuns: runs(2_000), seed },
    );
  },
);

test.each<readonly [CellInput, string, EntryLanguage, string]>([
  [1.5, 'General', 'de', '1,5'],
  [3.14159265358979, '0.00', 'en', '3.14159265358979'],
  [123456789012345, 'General', 'de', '123456789012345'],
  [45323, 'dd.mm.yyyy', 'de', '01.02.2024'],
  [45323, 'm/d/yyyy', 'en', '2/1/2024'],
  [45323.5, 'dd.mm.yyyy hh:mm', 'de', '45323,5'],
  [45323, '0 "Tage"', 'de', '45323'],
  ['00123', 'General', 'de', "'00123"],
  ['00123', '@', 'de', '00123'],
  [true, 'General', 'de', 'WAHR'],
  [{ formula: '=LEN(A1)' }, 'General', 'de', '=LEN(A1)'],
])('%j as %s in %s is edited as %s', (input, format, language, expected) => {
  expect(entryText(input, format, language)).toBe(expected);
});

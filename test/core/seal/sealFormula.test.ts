import { checkDigitsOf } from '../../../src/core/seal/checkDigits';
import { sealFormula } from '../../../src/core/seal/sealFormula';
import { sealTextOf } from '../../../src/core/seal/sealText';
import type { CellInput } from '../../../src/workbench/host/cell';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';

const WORDS = { fits: 'passt', doesNotFit: 'PASST "NICHT"', missing: 'ohne "Prüfziffer"' };
const BOUND = ['A', 'B', 'D'];

function digitsOf(values: readonly (string | number | null)[]): string {
  const sealed = sealTextOf(values);
  if (sealed.kind === 'fault') throw new Error(sealed.fault);
  return checkDigitsOf(sealed.text);
}

/** What the formula says in row 7 of a sheet that holds these cells from A7 on; the formula is in E. */
function verdictOf(
  cells: readonly CellInput[],
  formula = sealFormula({ bound: BOUND, digits: 'C' }, 7, WORDS),
) {
  const workbook = new MemoryWorkbook('Liste');
  const sheet = workbook.sheet(workbook.activeSheet());
  const area = { row: 6, column: 0, rows: 1, columns: 5 };
  workbook.change('user', () => sheet.setInputs(area, [[...cells, { formula: `=${formula}` }]]));
  return sheet.values(area)[0]?.[4];
}

const [account, id, agency] = ['Jürgen.Groß@amt.example', '0f8e-"|ſ', 'Amt See'];
const digits = digitsOf([account, id, agency]);

describe('the formula beside the check digits', () => {
  test.each<[string, CellInput[], string]>([
    ['right', [account, id, digits, agency], WORDS.fits],
    ['another account', ['Jürgen.Gross@amt.example', id, digits, agency], WORDS.doesNotFit],
    ['another ID', [account, '0f8f-"|ſ', digits, agency], WORDS.doesNotFit],
    ['another agency', [account, id, digits, 'Amt Berg'], WORDS.doesNotFit],
    ['another case', [account.toLowerCase(), id, digits, agency], WORDS.doesNotFit],
    ['account and ID exchanged', [id, account, digits, agency], WORDS.doesNotFit],
    [
      'a letter moved to the next cell',
      [`${account}0`, id.slice(1), digits, agency],
      WORDS.doesNotFit,
    ],
    ['without digits', [account, id, null, agency], WORDS.missing],
    ['without digits, agency alone', [null, null, null, agency], WORDS.missing],
    ['nothing in the row', [null, null, null, null], ''],
    ['digits alone', [null, null, digits, null], WORDS.doesNotFit],
    ['digits of nothing', [null, null, digitsOf([null, null, null]), null], WORDS.fits],
    ['a whole number', [account, 4711, digitsOf([account, 4711, null]), null], WORDS.fits],
    [
      'as long as may be',
      ['x'.repeat(200), 'y'.repeat(54), digitsOf(['x'.repeat(200), 'y'.repeat(54), null]), null],
      WORDS.fits,
    ],
  ])('%s', (_, cells, said) => {
    expect(verdictOf(cells)).toBe(said);
  });

  test.each([...BOUND, 'C'])('a cell of column %s from another row never fits', (letter) => {
    const formula = sealFormula({ bound: BOUND, digits: 'C' }, 7, WORDS);
    const moved = formula.replaceAll(`${letter}7`, `${letter}8`);
    expect(verdictOf([account, id, digits, agency], moved)).toBe(WORDS.doesNotFit);
  });

  test('stays within what a cell of Excel takes', () => {
    const many = Array.from({ length: 8 }, (_, at) => `A${String.fromCharCode(65 + at)}`);
    expect(sealFormula({ bound: many, digits: 'ZZ' }, 1_048_576, WORDS).length).toBeLessThanOrEqual(
      8_192,
    );
  });
});

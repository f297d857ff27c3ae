import { isError, type CellValue } from '../../cell';
import { singleOf, type FormulaFunction, type FormulaPlace } from '../formulaPlace';
import type { Expression } from '../expression';
import { errorOf, isScalar, toTruth, type FormulaValue } from '../value';
import { overAll, single, singleSeeingErrors } from './rules';

/** Only the branch that is taken is evaluated, unless the condition is an array. */
function choose(parts: readonly Expression[], at: FormulaPlace): FormulaValue {
  const [condition, then, otherwise] = parts;
  if (condition === undefined || then === undefined || parts.length > 3) return errorOf('#VALUE!');
  const value = at.evaluator.value(condition, at);
  const branch = (taken: boolean): FormulaValue => {
    if (taken) return at.evaluator.value(then, at);
    return otherwise === undefined ? false : at.evaluator.value(otherwise, at);
  };
  if (isScalar(value) || at.evaluator.grid(value).flat().length === 1) {
    const truth = toTruth(singleOf(at.evaluator, value));
    return typeof truth === 'boolean' ? branch(truth) : truth;
  }
  return at.evaluator.lift(
    [value, branch(true), branch(false)],
    ([test = null, a = null, b = null]) => {
      const truth = toTruth(test);
      if (typeof truth !== 'boolean') return truth;
      return truth ? a : b;
    },
  );
}

/** Texts and empty cells of a range are passed over, as Excel does; no truth at all is #VALUE!. */
function together(rule: (truths: readonly boolean[]) => boolean): FormulaFunction {
  return overAll((cells, written) => {
    const counted = cells.filter(
      (value) => typeof value === 'boolean' || typeof value === 'number',
    );
    const truths = [...counted, ...written].map(toTruth);
    const fault = truths.find((truth) => typeof truth !== 'boolean');
    if (fault !== undefined) return fault;
    return truths.length === 0 ? errorOf('#VALUE!') : rule(truths as boolean[]);
  });
}

function insteadOf(stands: (value: CellValue) => boolean): FormulaFunction {
  return (parts, at) => {
    const [wanted, instead] = parts;
    if (wanted === undefined || instead === undefined) return errorOf('#VALUE!');
    const value = at.evaluator.value(wanted, at);
    if (isScalar(value)) return stands(value) ? at.evaluator.value(instead, at) : value;
    const other = at.evaluator.value(instead, at);
    return at.evaluator.lift([value, other], ([a = null, b = null]) => (stands(a) ? b : a));
  };
}

function is(rule: (value: CellValue) => boolean): FormulaFunction {
  return singleSeeingErrors([1, 1], ([value = null]) => rule(value));
}

const isNotAvailable = (value: CellValue): boolean => isError(value) && value.error === '#N/A';

/** Functions of truths and of what a value is, by their English names. */
export const LOGIC_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  IF: choose,
  AND: together((truths) => truths.every(Boolean)),
  OR: together((truths) => truths.some(Boolean)),
  NOT: single([1, 1], ([value]) => {
    const truth = toTruth(value ?? null);
    return typeof truth === 'boolean' ? !truth : truth;
  }),
  IFERROR: insteadOf((value) => isError(value)),
  IFNA: insteadOf(isNotAvailable),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => errorOf('#N/A'),
  ISBLANK: is((value) => value === null),
  ISERROR: is((value) => isError(value)),
  ISNA: is(isNotAvailable),
  ISNUMBER: is((value) => typeof value === 'number'),
  ISTEXT: is((value) => typeof value === 'string'),
  ISLOGICAL: is((value) => typeof value === 'boolean'),
};

import { cellArea, holds, intersection, type Area } from '../area';
import { isError, type CellValue } from '../cell';
import { Evaluator } from '../formula/evaluate';
import { FUNCTIONS } from '../formula/functions/table';
import { parseFormula, type Cell } from '../formula/parser';
import { isScalar, toNumber, toTruth } from '../formula/value';
import { HostError } from '../protocol/hostError';
import { isRecord } from '../protocol/messages';
import { comparesAs } from './comparison';
import { withoutAll, type ValidationState } from './extras';
import { askLeave } from './editing';
import type { Model } from './model';
import { ReadOnce } from './readOnce';

type Rule = ValidationState['rule'];

/** The names of rules in Office.js, by the key of the rule's object. */
export const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

/** The validations that touch areas of a sheet. Never throws. */
export function validationsOn(
  model: Model,
  sheet: string,
  areas: readonly Area[],
): readonly ValidationState[] {
  return model.anchored.extras.validations.filter(
    (each) =>
      each.sheet === sheet &&
      each.areas.some((own) => areas.some((area) => intersection(own, area) !== undefined)),
  );
}

/** The one validation that all of these cells have; undefined where some have another or none. Never throws. */
export function commonValidation(
  model: Model,
  sheet: string,
  areas: readonly Area[],
): ValidationState | undefined {
  return validationsOn(model, sheet, areas).find((each) =>
    areas.every((area) => each.areas.some((own) => holds(own, area))),
  );
}

/** Gives cells a validation in place of those they have; null takes them away. Throws an AccessDenied for locked cells. */
export function setValidation(
  model: Model,
  sheet: string,
  areas: readonly Area[],
  validation: ValidationState | null,
): void {
  askLeave(model, { kind: 'edit', sheet, areas });
  const others = model.anchored.extras.validations.flatMap((each) => {
    const left = each.sheet === sheet ? withoutAll(each.areas, areas) : each.areas;
    return left.length === 0 ? [] : [{ ...each, areas: left }];
  });
  const validations = validation === null ? others : [...others, validation];
  model.anchored = { ...model.anchored, extras: { ...model.anchored.extras, validations } };
}

/** A rule as it was given. Throws an InvalidArgument where it is none, or a formula of it is none. */
export function checkedRule(given: unknown): Rule {
  if (!isRecord(given)) throw new HostError('InvalidArgument');
  const kinds = Object.keys(given).filter((key) => given[key] !== null);
  const [kind] = kinds;
  if (kinds.length > 1) throw new HostError('InvalidArgument');
  if (kind === undefined) return {};
  const inner = given[kind];
  if (VALIDATION_TYPES[kind] === undefined || !isRecord(inner)) {
    throw new HostError('InvalidArgument');
  }
  for (const key of ['formula', 'formula1', 'formula2']) {
    const text = inner[key];
    const isFormula = typeof text === 'string' && text.startsWith('=');
    if (isFormula && parseFormula(text, { row: 0, column: 0 }) === undefined) {
      throw new HostError('InvalidArgument');
    }
  }
  return { [kind]: inner };
}

/** The cells among these that break their validation's rule, as single cells. Never throws. */
export function invalidCells(model: Model, sheet: string, areas: readonly Area[]): Area[] {
  const used = model.sheet(sheet).usedArea(true);
  if (used === undefined) return [];
  return validationsOn(model, sheet, areas).flatMap((validation) => {
    const judge = judgeOf(model, validation);
    const cells = validation.areas.flatMap((own) =>
      areas.flatMap((area) => {
        const common = intersection(own, area);
        return (common && intersection(common, used)) ?? [];
      }),
    );
    return cells.flatMap((area) => eachCell(area).filter((cell) => !judge(cell)));
  });
}

function eachCell(area: Area): Area[] {
  return Array.from({ length: area.rows * area.columns }, (_, at) =>
    cellArea(area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
  );
}

/** Whether a cell's value passes; references in formulas are seen from the first cell of the validation. */
function judgeOf(model: Model, validation: ValidationState): (cell: Cell) => boolean {
  const { sheet, rule, ignoreBlanks } = validation;
  const source = new ReadOnce(model);
  const evaluator = new Evaluator(source, FUNCTIONS);
  const [kind = ''] = Object.keys(rule);
  const inner = (isRecord(rule[kind]) ? rule[kind] : {}) as Rule;
  const first = validation.areas[0] ?? cellArea(0, 0);
  const result = (given: unknown, cell: Cell): CellValue => {
    if (typeof given !== 'string' || !given.startsWith('=')) return plain(given);
    const expression = parseFormula(given, first);
    return expression === undefined ? null : evaluator.cellValue(expression, sheet, cell);
  };
  return (cell) => {
    const value = source.valueAt(sheet, cell.row, cell.column);
    if (value === null) return ignoreBlanks;
    if (kind === 'list') return listed(value, inner['source'], evaluator, sheet, first);
    if (kind === 'custom') return toTruth(result(inner['formula'], cell)) === true;
    const measured = kind === 'textLength' ? String(plainText(value)).length : value;
    if (typeof measured !== 'number') return false;
    if (kind === 'wholeNumber' && !Number.isInteger(measured)) return false;
    const bounds = [inner['formula1'], inner['formula2']].map((each) => result(each, cell));
    return comparesAs(
      String(inner['operator'] ?? 'Between'),
      measured,
      bounds[0] ?? null,
      bounds[1] ?? null,
    );
  };
}

function plainText(value: CellValue): string {
  return typeof value === 'object' ? '' : String(value);
}

function plain(given: unknown): CellValue {
  if (typeof given === 'number') return given;
  if (typeof given !== 'string' || given === '') return null;
  const number = toNumber(given);
  return isError(number) ? given : number;
}

/** A list is words with commas between them, or cells. */
function listed(
  value: CellValue,
  source: unknown,
  evaluator: Evaluator,
  sheet: string,
  first: Cell,
): boolean {
  if (typeof source !== 'string') return true;
  if (!source.startsWith('=')) {
    return source.split(',').some((word) => word.trim() === plainText(value));
  }
  const expression = parseFormula(source, first);
  if (expression === undefined) return true;
  const cells = evaluator.value(expression, { evaluator, sheet, cell: first });
  if (isScalar(cells) && isError(cells)) return true;
  return evaluator
    .grid(cells)
    .flat()
    .some((each) => plainText(each) === plainText(value));
}

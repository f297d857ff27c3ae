import type { Area } from '../../../../core/table/column';
import { toFileFormula } from '../../formulaNames';
import { areaName } from '../../write/sheet/bounds';
import { cellName } from '../../write/sheet/cellXml';
import { escapeMarks } from '../../write/xml/escape';
import { argb } from '../../xml/argb';
import type { LookWriter } from '../lookXml';
import type { DataBar, IconSet, RuleTest, ScalePlace, WholeRule } from '../wholeRules';
import { barExtension, iconExtension, isExtendedSet } from './ruleExtensions';
import { element, fileId, type Attributes } from './xmlText';

/** The conditional formats of a sheet: the format's own, and what only its extension can say (MS-XLSX 2.6.10). */
export interface RulesXml {
  readonly plain: string;
  /** The children of `x14:conditionalFormattings`; `''` for none. */
  readonly extension: string;
}

/** The XML of rules in the order of their priority; `prefix` is that of the sheet's names. Never throws. */
export function rulesXml(rules: readonly WholeRule[], looks: LookWriter, prefix: string): RulesXml {
  const extensions: string[] = [];
  const plain = rules.map((rule, at) => {
    const { test, areas, stopIfTrue } = rule;
    const id = fileId(4, at + 1);
    const reference = areas.map(areaName).join(' ');
    const shared = { priority: at + 1, stopIfTrue: stopIfTrue || undefined };
    if (test.type === 'iconSet' && (test.icons.custom !== null || isExtendedSet(test.icons.set))) {
      extensions.push(iconExtension(test.icons, { ...shared, id }, reference));
      return '';
    }
    if (test.type === 'dataBar') extensions.push(barExtension(test.bar, id, reference));
    const { attributes, inner } = testXml(test, areas[0], id, prefix);
    const own = { ...attributes, dxfId: hasLook(test) ? looks.rule(rule.look) : undefined };
    const xml = element(`${prefix}cfRule`, { ...own, ...shared }, inner);
    return element(`${prefix}conditionalFormatting`, { sqref: reference }, xml);
  });
  return { plain: plain.join(''), extension: extensions.join('') };
}

function hasLook({ type }: RuleTest): boolean {
  return type !== 'colorScale' && type !== 'dataBar' && type !== 'iconSet';
}

interface TestXml {
  readonly attributes: Attributes;
  readonly inner: string;
}

function testXml(test: RuleTest, first: Area | undefined, id: string, prefix: string): TestXml {
  const attributes = { type: test.type };
  if (test.type === 'colorScale') return { attributes, inner: scaleXml(test.stops, prefix) };
  if (test.type === 'dataBar') return { attributes, inner: barXml(test.bar, id, prefix) };
  if (test.type === 'iconSet') return { attributes, inner: iconsXml(test.icons, prefix) };
  const cell = cellName(first?.firstRow ?? 0, first?.firstColumn ?? 0);
  const [own, formulas] = plainTest(test, cell);
  const inner = formulas.map(
    (text) => `<${prefix}formula>${escapeMarks(toFileFormula(text))}</${prefix}formula>`,
  );
  return { attributes: own, inner: inner.join('') };
}

type PlainTest = Exclude<RuleTest, { readonly type: 'colorScale' | 'dataBar' | 'iconSet' }>;

/** Attributes and formulas of a rule that needs no element of its own. */
function plainTest(
  test: PlainTest,
  cell: Cell,
): readonly [attributes: Attributes, formulas: readonly string[]] {
  const { type } = test;
  switch (type) {
    case 'expression':
      return [{ type }, [test.formula]];
    case 'cellIs':
      return [{ type, operator: test.operator }, test.formulas];
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const operator = type === 'notContainsText' ? 'notContains' : type;
      return [{ type, operator, text: test.text }, [textFormula(type, test.text, cell)]];
    }
    case 'top10':
      return [{ ...test }, []];
    case 'aboveAverage': {
      const said = { aboveAverage: test.above, equalAverage: test.orEqual };
      return [{ type, ...said, stdDev: test.deviations || undefined }, []];
    }
    case 'preset':
      return [{ type: test.preset }, formulaOf(PRESET_FORMULAS, test.preset, cell)];
    case 'timePeriod':
      return [{ type, timePeriod: test.period }, formulaOf(PERIOD_FORMULAS, test.period, cell)];
    case 'unknown':
      return [{ type: 'expression' }, ['FALSE']];
  }
}

type Formulas = Readonly<Record<string, (cell: Cell) => string>>;

function formulaOf(all: Formulas, name: string, cell: Cell): readonly string[] {
  const own = all[name];
  return own === undefined ? [] : [own(cell)];
}

type Cell = string;

/** Older programs judge by these formulas, newer ones by the rule's type and text. */
function textFormula(type: string, text: string, cell: Cell): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (type === 'beginsWith') return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (type === 'endsWith') return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  const missing = `ISERROR(SEARCH(${quoted},${cell}))`;
  return type === 'notContainsText' ? missing : `NOT(${missing})`;
}

const PRESET_FORMULAS: Formulas = {
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

/** Whole days between a cell and the first day (a Sunday) of the running week. */
const weekDay = (cell: Cell): string => `INT(${cell})-TODAY()+WEEKDAY(TODAY())-1`;
const inMonth = (cell: Cell, months: number): string =>
  `TEXT(${cell},"yyyymm")=TEXT(EDATE(TODAY(),${months}),"yyyymm")`;
const inWeek = (cell: Cell, from: number): string =>
  `AND(${weekDay(cell)}>=${from},${weekDay(cell)}<${from + 7})`;

const PERIOD_FORMULAS: Formulas = {
  today: (cell) => `INT(${cell})=TODAY()`,
  yesterday: (cell) => `INT(${cell})=TODAY()-1`,
  tomorrow: (cell) => `INT(${cell})=TODAY()+1`,
  last7Days: (cell) => `AND(INT(${cell})>TODAY()-7,INT(${cell})<=TODAY())`,
  lastWeek: (cell) => inWeek(cell, -7),
  thisWeek: (cell) => inWeek(cell, 0),
  nextWeek: (cell) => inWeek(cell, 7),
  lastMonth: (cell) => inMonth(cell, -1),
  thisMonth: (cell) => inMonth(cell, 0),
  nextMonth: (cell) => inMonth(cell, 1),
};

function placeXml({ kind, value, orEqual }: ScalePlace, prefix: string): string {
  const val = value === null ? undefined : toFileFormula(value);
  return element(`${prefix}cfvo`, { type: kind, val, gte: orEqual ? undefined : false });
}

function scaleXml(
  stops: readonly { readonly place: ScalePlace; readonly colour: string }[],
  prefix: string,
): string {
  const places = stops.map(({ place }) => placeXml(place, prefix));
  const colours = stops.map(({ colour }) => element(`${prefix}color`, { rgb: argb(colour) }));
  return element(`${prefix}colorScale`, {}, [...places, ...colours].join(''));
}

function iconsXml({ set, reverse, onlyIcon, places }: IconSet, prefix: string): string {
  const all = places.map((place) => placeXml(place, prefix)).join('');
  const said = { iconSet: set, reverse: reverse || undefined, showValue: !onlyIcon };
  return element(`${prefix}iconSet`, said, all);
}

/** Programs before the extension draw a bar of one colour between two places. */
function barXml(bar: DataBar, id: string, prefix: string): string {
  const plain = (place: ScalePlace): ScalePlace => {
    return {
      ...place,
      kind: place.kind.replace(/^auto(M)/, (_, letter: string) => letter.toLowerCase()),
    };
  };
  const places = [bar.lower, bar.upper].map((place) => placeXml(plain(place), prefix)).join('');
  const colour = element(`${prefix}color`, { rgb: argb(bar.fill) });
  const own = element(`${prefix}dataBar`, { showValue: !bar.onlyBar }, places + colour);
  const tie = `<${prefix}ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></${prefix}ext>`;
  return `${own}<${prefix}extLst>${tie}</${prefix}extLst>`;
}

/** The namespace of the extension of 2010. */
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

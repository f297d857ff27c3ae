import type { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';
import type { Spans } from '../../../../src/workbench/host/memory/spans';
import type { OfficeHost } from '../../../../src/workbench/host/officeHost';
import { formulaText } from '../../../../src/workbench/host/formula/printer';

/** A whole host workbook as one plain value to compare; ids are told by order, not by what they are. */
export function hostDump(host: OfficeHost, workbook: MemoryWorkbook): object {
  const { model } = host;
  const numbers = new Map(workbook.sheets().map(({ id }, at) => [id, at]));
  return {
    sheets: workbook.sheets().map(({ id, name, visibility }) => {
      const sheet = workbook.sheet(id);
      const used = sheet.usedArea(true);
      const { format, layout } = sheet;
      return {
        name,
        visibility,
        used,
        values: used && sheet.values(used),
        inputs: used && sheet.inputs(used),
        others: format.others,
        columns: [...format.columns]
          .filter(([, spans]) => !sameSpans(spans, format.others))
          .sort(([a], [b]) => a - b),
        layout: { ...layout, merges: [...layout.merges] },
        protection: model.protection.of(id)?.options,
        frozen: model.frozen.get(id),
        looks: [...(model.looks.get(id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
        properties: [...(model.document.sheetProperties.get(id) ?? [])],
      };
    }),
    tables: model.anchored.tables.map(({ sheet, ...table }) => ({
      ...table,
      id: null,
      sheet: numbers.get(sheet),
    })),
    names: model.anchored.names.map(({ scope, refersTo, ...name }) => ({
      ...name,
      id: null,
      scope: scope === undefined ? null : numbers.get(scope),
      refersTo:
        typeof refersTo === 'string'
          ? refersTo
          : { sheet: numbers.get(refersTo.sheet), area: refersTo.area },
    })),
    rules: model.anchored.rules
      .map(({ sheet, condition, ...rule }) => ({
        ...rule,
        id: null,
        sheet: numbers.get(sheet),
        condition:
          condition.kind === 'custom'
            ? condition.formula &&
              formulaText(condition.formula, rule.areas[0] ?? { row: 0, column: 0 })
            : condition.kind === 'look'
              ? condition.settings
              : condition.rule,
      }))
      .sort((a, b) => (a.sheet ?? 0) - (b.sheet ?? 0)),
    xml: [...model.document.xml.values()].map(({ xml }) => xml),
    extras: extrasOf(host, (sheet) => numbers.get(sheet) ?? -1),
    properties: [...model.document.properties],
    customProperties: [...model.document.customProperties],
    settings: [...model.document.settings],
    structureProtected: model.protection.structureProtected(),
    calculationMode: model.calculationMode,
    active: numbers.get(workbook.activeSheet()),
  };
}

function extrasOf({ model }: OfficeHost, numberOf: (sheet: string) => number): object {
  const { comments, notes, validations, links, filters } = model.anchored.extras;
  const tables = model.anchored.tables.map(({ id }) => id);
  const numbered = <T extends { readonly sheet: string }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, sheet: numberOf(each.sheet) })).sort((a, b) => a.sheet - b.sheet);
  return {
    comments: numbered(comments).map(({ replies, ...comment }) => ({
      ...comment,
      id: null,
      replies: replies.map((reply) => ({ ...reply, id: null })),
    })),
    notes: numbered(notes),
    validations: numbered(validations),
    links: numbered(links),
    filters: numbered(filters).map(({ table, ...filter }) => ({
      ...filter,
      table: table === undefined ? null : tables.indexOf(table),
    })),
  };
}

function sameSpans<T>(a: Spans<T>, b: Spans<T>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

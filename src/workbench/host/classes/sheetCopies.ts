import { askLeave } from '../model/editing';
import type { Extras, ReplyState } from '../model/extras';
import type { Model } from '../model/model';
import type { Arguments } from '../protocol/arguments';
import { HostObject } from '../protocol/hostObject';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** The name of a sheet's copy: `Liste (2)`, the first number that is free. Never throws. */
function copyName(model: Model, name: string): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const wanted = name.slice(0, 31 - ending.length) + ending;
    if (model.sheetId(wanted) === undefined) return wanted;
  }
}

/** Copies a sheet with its tables, names of its own, conditional formats, frozen panes, looks and protection (custom properties stay behind, as in Excel). Throws an AccessDenied where the workbook is protected. */
export function copySheet(model: Model, sheet: string, given: Arguments): HostObject<'Worksheet'> {
  askLeave(model, { kind: 'sheetAdd' });
  const sheets = model.workbook.sheets();
  const place = given.word(0, POSITIONS);
  const beside = given.optionalObject(1, 'Worksheet')?.self.sheet ?? sheet;
  const at = sheets.findIndex((info) => info.id === beside);
  const positions = {
    // "Inserts the worksheet at the beginning", as the typings have it.
    None: 0,
    End: sheets.length,
    Beginning: 0,
    Before: at,
    After: at + 1,
  };
  const id = model.workbook.copySheet(
    sheet,
    copyName(model, model.sheetName(sheet)),
    positions[place],
  );
  copyAnchored(model, sheet, id);
  copyLooks(model, sheet, id);
  model.protection.copy(sheet, id);
  return new HostObject('Worksheet', { sheet: id });
}

function copyLooks({ frozen, looks }: Model, from: string, to: string): void {
  const [area, own] = [frozen.get(from), looks.get(from)];
  if (area !== undefined) frozen.set(to, area);
  if (own !== undefined) looks.set(to, new Map(own));
}

function copyAnchored(model: Model, from: string, to: string): void {
  const { tables, names, rules } = model.anchored;
  const copiedTables = tables
    .filter((table) => table.sheet === from)
    .map((table) => {
      const number = model.newNumber();
      return { ...table, sheet: to, id: String(number), name: `${table.name}_${number}` };
    });
  const copiedRules = rules
    .filter((rule) => rule.sheet === from)
    .map((rule) => ({ ...rule, sheet: to, id: `${rule.id}:${model.newNumber()}` }));
  const copiedNames = names
    .filter((name) => name.scope === from)
    .map((name) => {
      const { refersTo } = name;
      const own = typeof refersTo !== 'string' && refersTo.sheet === from;
      const target = own ? { sheet: to, area: refersTo.area } : refersTo;
      return { ...name, id: String(model.newNumber()), scope: to, refersTo: target };
    });
  model.anchored = {
    tables: [...tables, ...copiedTables],
    names: [...names, ...copiedNames],
    rules: [...rules, ...copiedRules],
    extras: copiedExtras(model, from, to),
  };
}

/** The filter of a copied table does not come along; the rows it hid do. */
function copiedExtras(model: Model, from: string, to: string): Extras {
  const { comments, notes, validations, links, filters } = model.anchored.extras;
  const copies = <T extends { readonly sheet: string }>(all: readonly T[]): T[] =>
    all.filter(({ sheet }) => sheet === from).map((each) => ({ ...each, sheet: to }));
  const copiedComments = copies(comments).map((each) => {
    const renamed = ({ id, ...reply }: ReplyState): ReplyState => {
      return { ...reply, id: `${id}:${model.newNumber()}` };
    };
    return { ...each, ...renamed(each), replies: each.replies.map(renamed) };
  });
  return {
    comments: [...comments, ...copiedComments],
    notes: [...notes, ...copies(notes)],
    validations: [...validations, ...copies(validations)],
    links: [...links, ...copies(links)],
    filters: [...filters, ...copies(filters).filter(({ table }) => table === undefined)],
  };
}

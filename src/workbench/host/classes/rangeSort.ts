import { sortArea } from '../model/editing';
import type { Place } from '../model/place';
import { invalid } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import type { SortKey } from '../hostWorkbook';
import { isRecord } from '../protocol/messages';
import { unknownMember } from '../protocol/hostError';

/** Sort fields as Office.js gives them. Throws an InvalidArgument where one is none, a NotImplemented for sorts by colour or icon, of texts as numbers, or by a part of a data type. */
export function sortKeys(given: unknown): SortKey[] {
  if (!Array.isArray(given) || given.length === 0) return invalid();
  return given.map((field: unknown) => {
    if (!isRecord(field) || !Number.isInteger(field['key'])) return invalid();
    const by = field['sortOn'] ?? 'Value';
    if (by !== 'Value') throw unknownMember(`SortOn.${String(by)}`);
    const option = field['dataOption'] ?? 'Normal';
    if (option !== 'Normal') throw unknownMember(`SortDataOption.${String(option)}`);
    if (typeof field['subField'] === 'string') throw unknownMember('SortField.subField');
    return { offset: Number(field['key']), ascending: field['ascending'] !== false };
  });
}

/** Sorting of a range. */
export const rangeSort: ClassDefinition<Place> = {
  methods: {
    Apply: ({ sheet, area }, given, model) => {
      const by = given.word(3, ['Rows', 'Columns']) === 'Rows' ? 'rows' : 'columns';
      given.word(4, ['PinYin', 'StrokeCount']);
      const order = {
        keys: sortKeys(given.raw(0)),
        matchCase: given.truth(1),
        hasHeaders: given.truth(2),
        by,
      } as const;
      sortArea(model, sheet, area, order);
      return null;
    },
  },
};

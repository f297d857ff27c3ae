import { areaName } from '../../write/sheet/bounds';
import type { LookWriter } from '../lookXml';
import type { ColumnFilter, DateGroup, WholeFilter } from '../wholeExtras';
import { element } from './xmlText';

const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** A filter's `autoFilter`; `prefix` is that of the part's names. Never throws. */
export function filterXml(
  { area, columns }: WholeFilter,
  looks: LookWriter,
  prefix: string,
): string {
  const inner = columns.map(({ column, filter }) =>
    element(`${prefix}filterColumn`, { colId: column }, columnXml(filter, looks, prefix)),
  );
  return element(`${prefix}autoFilter`, { ref: areaName(area) }, inner.join(''));
}

function columnXml(filter: ColumnFilter, looks: LookWriter, prefix: string): string {
  switch (filter.kind) {
    case 'values': {
      const values = filter.values.map((val) => element(`${prefix}filter`, { val }));
      const dates = filter.dates.map((date) => dateXml(date, prefix));
      const blank = filter.blank || undefined;
      return element(`${prefix}filters`, { blank }, [...values, ...dates].join(''));
    }
    case 'custom': {
      const tests = filter.tests.map(({ operator, value }) =>
        element(`${prefix}customFilter`, {
          operator: operator === 'equal' ? undefined : operator,
          val: value,
        }),
      );
      return element(`${prefix}customFilters`, { and: filter.and ?? undefined }, tests.join(''));
    }
    case 'top10':
      return element(`${prefix}top10`, {
        top: filter.top,
        percent: filter.percent,
        val: filter.value,
      });
    case 'dynamic':
      return element(`${prefix}dynamicFilter`, { type: filter.type });
    case 'colour': {
      const { ofCell, colour } = filter;
      const dxfId = looks.filter(colour, ofCell);
      return element(`${prefix}colorFilter`, { dxfId, cellColor: ofCell });
    }
    case 'icon':
      return element(`${prefix}iconFilter`, {
        iconSet: filter.set,
        iconId: filter.index ?? undefined,
      });
  }
}

function dateXml({ parts, grouping }: DateGroup, prefix: string): string {
  const said = Object.fromEntries(parts.map((part, at) => [DATE_PARTS[at] ?? '', part]));
  return element(`${prefix}dateGroupItem`, { ...said, dateTimeGrouping: grouping });
}

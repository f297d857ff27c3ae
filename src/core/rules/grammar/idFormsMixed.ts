import { CellFlag } from '../../facts/cellFlags';
import type { GuidForm } from '../../identifiers/guid';
import { guidFormOf } from '../../identifiers/guidForm';
import { once, rule } from '../rule';

/** id-forms-mixed, warning: several spellings of IDs in one column. Source: rules.md, Identifier grammar. */
export const idFormsMixed = rule('id-forms-mixed', 'grammar', ({ list }) => {
  const { id } = list;
  if (id.kind !== 'guid') return [];
  const counts = new Map<GuidForm, number>();
  id.readings.forEach((reading, position) => {
    if (reading === 0 || ((id.flags[position] as number) & CellFlag.excused) !== 0) return;
    const form = guidFormOf(reading);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  });
  if (counts.size < 2) return [];
  const forms = [...counts].map(([form, rows]) => ({ form, rows }));
  return [once('warning', { forms: forms.sort((a, b) => b.rows - a.rows) }, 'id')];
});

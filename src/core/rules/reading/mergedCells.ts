import { inRows, rule } from '../rule';

/** merged-cells, error: a merged area touches a key cell. Source: rules.md, Reading the sheet. */
export const mergedCells = rule('merged-cells', 'reading', ({ list }) => {
  const { mergedAreas } = list.sheet;
  if (mergedAreas.length === 0) return [];
  const fields = new Map<number, 'account' | 'id'>();
  const positionOf = new Map<number, number>();
  list.data.rows.forEach((index, position) => positionOf.set(index, position));
  for (const field of ['id', 'account'] as const) {
    const column = list.columns[field];
    for (const area of mergedAreas) {
      if (column < area.firstColumn || column > area.lastColumn) continue;
      for (let index = area.firstRow; index <= area.lastRow; index++) {
        const position = positionOf.get(index);
        if (position !== undefined) fields.set(position, field);
      }
    }
  }
  const positions = [...fields.keys()].sort((a, b) => a - b);
  return inRows(
    'error',
    positions,
    (position) => fields.get(position) ?? null,
    () => ({}),
  );
});

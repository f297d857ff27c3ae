import type { SheetLook } from '../../app/ports/checker';
import { columnName } from '../../core/columns/columnName';
import type { NamedColumn } from '../../texts/namedColumn';

/** A column by letter and heading. `index` counts from 0. Never throws. */
export function namedColumn({ headings }: Pick<SheetLook, 'headings'>, index: number): NamedColumn {
  return { letter: columnName(index), heading: headings[index]?.trim() ?? '' };
}

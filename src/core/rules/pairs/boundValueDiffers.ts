import { headerKey, meaningOf } from '../../columns/headerWords';
import type { Facts } from '../../facts/facts';
import type { PairCells } from '../../facts/pairCells';
import { canonicalAccount } from '../../identifiers/account';
import { placeIn } from '../../pairing/provenPlace';
import type { RoleIndex } from '../../pairing/reference';
import type { Column } from '../../table/column';
import { columnOf } from '../../table/columnBuilder';
import { sameStored, textAt } from '../../table/text';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/** A bound value beside what the reference holds. */
export interface BoundValueDetails {
  readonly header: string;
  readonly value: string;
  readonly expected: string;
}

interface Difference extends BoundValueDetails {
  readonly column: number;
}

/**
 * bound-value-differs, error: pair right, but another bound column differs from R's column of that
 * name: the first migration's, the directory's where the first migration has neither. Accounts and
 * addresses are compared in canonical form, other values without white space around them, in NFC.
 * Source: rules.md, Pairs.
 */
export const boundValueDiffers = rule('bound-value-differs', 'pairs', (facts) => {
  const further = facts.list.columns.bound.slice(2).map((column) => boundColumn(facts, column));
  if (further.length === 0) return [];
  const at = (position: number): Difference | null => firstDifference(facts, position, further);
  const positions = positionsWhere(facts.verdicts.length, (position) => at(position) !== null);
  return inRows(
    'error',
    positions,
    (position) => at(position)?.column ?? null,
    (position): BoundValueDetails => {
      const { header, value, expected } = at(position) ?? { header: '', value: '', expected: '' };
      return { header, value, expected };
    },
  );
});

/** A further bound column of the list, and each source's column of the same name. */
interface BoundColumn {
  readonly column: number;
  readonly header: string;
  readonly cells: Column;
  readonly counterparts: readonly (Column | undefined)[];
}

function boundColumn({ list, sources }: Facts, column: number): BoundColumn {
  const header = headingOf(list, column);
  const key = headerKey(header);
  const counterparts = sources.map(({ cells }) =>
    key === ''
      ? undefined
      : cells.sheet.columns.find((_, at) => headerKey(headingOf(cells, at)) === key),
  );
  return { column, header, cells: list.sheet.columns[column] ?? columnOf([]), counterparts };
}

function headingOf({ sheet, columns }: PairCells, column: number): string {
  const cells = sheet.columns[column];
  return cells && columns.headerRow !== null ? textAt(cells, columns.headerRow) : '';
}

function firstDifference(
  facts: Facts,
  position: number,
  further: readonly BoundColumn[],
): Difference | null {
  for (const bound of further) {
    const found =
      compareWith(facts.indices.firstMigration, facts, position, bound) ??
      compareWith(facts.indices.directory, facts, position, bound);
    if (found !== null && found !== 'same') return found;
  }
  return null;
}

/** Compares the row's value with all places of the pair; null where none has such a column. */
function compareWith(
  index: RoleIndex | null,
  facts: Facts,
  position: number,
  { column, header, cells, counterparts }: BoundColumn,
): Difference | 'same' | null {
  const { places, sources } = facts;
  const row = facts.list.data.rows[position] as number;
  let result: 'same' | null = null;
  for (let place = placeIn(facts, index, position); place >= 0;) {
    const source = places.source[place] as number;
    const other = counterparts[source];
    const otherRow = sources[source]?.cells.data.rows[places.position[place] as number] as number;
    if (other !== undefined) {
      result = 'same';
      if (!sameValue(header, cells, row, other, otherRow)) {
        return { column, header, value: textAt(cells, row), expected: textAt(other, otherRow) };
      }
    }
    place = index?.samePair?.[place] ?? -1;
  }
  return result;
}

const KEEP = { stripSmtp: false, tmp: 'keep' } as const;

function sameValue(
  header: string,
  own: Column,
  row: number,
  other: Column,
  otherRow: number,
): boolean {
  if (sameStored(own, row, other, otherRow)) return true;
  const [a, b] = [textAt(own, row), textAt(other, otherRow)];
  const role = meaningOf(header)?.role;
  const isAccount = role === 'account' || role === 'mail' || role === 'upn' || role === 'tmp';
  if (isAccount) return canonicalAccount(a, KEEP) === canonicalAccount(b, KEEP);
  return a.trim().normalize('NFC') === b.trim().normalize('NFC');
}

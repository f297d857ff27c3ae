import { meaningOf, type ColumnRole } from '../../columns/headerWords';
import { hardlyRepeats, numbersRows } from '../../columns/numbersRows';
import type { Facts } from '../../facts/facts';
import { storedText } from '../../facts/keyCellText';
import type { KeyCells } from '../../facts/keyCells';
import { idJunkOf } from '../../identifiers/exportJunk';
import { nameInAccount, samePersonBySight } from '../../identifiers/samePerson';
import { furtherColumn, sameValue, type FurtherColumn } from '../../pairing/furtherColumn';
import { placeIn, provenPlaces } from '../../pairing/provenPlace';
import type { RoleIndex } from '../../pairing/reference';
import { textAt } from '../../table/text';
import { positionsWhere } from '../keyCellFaults';
import { inRows, once, rule, type Found } from '../rule';

/** A bound value beside what the reference holds, or the values that it holds nothing of. */
export type BoundValueDetails = DifferingValue | UncomparedValues;

interface DifferingValue {
  readonly finding: 'differs';
  readonly header: string;
  readonly value: string;
  readonly expected: string;
}

interface UncomparedValues {
  readonly finding: 'not-compared';
  readonly header: string;
  /** How many right pairs stand beside a value that nothing proves. */
  readonly rows: number;
}

interface Difference {
  readonly column: number;
  readonly value: string;
  readonly expected: string;
  readonly header: string;
}

/**
 * bound-value-differs, error: pair right, but another bound column differs from R's column of that
 * name: the first migration's, the directory's where the first migration has neither. Accounts and
 * addresses are compared in canonical form, other values without white space around them, in NFC.
 * Warning, once a column that names people: no reference holds its values, so that this column sorted
 * alone would not show. Source: rules.md, Pairs.
 */
export const boundValueDiffers = rule(
  'bound-value-differs',
  'pairs',
  (facts): Found<BoundValueDetails>[] => {
    const further = facts.list.columns.bound.slice(2).map((column) => furtherColumn(facts, column));
    if (further.length === 0) return [];
    const at = (position: number): Difference | null => firstDifference(facts, position, further);
    const positions = positionsWhere(facts.verdicts.length, (position) => at(position) !== null);
    const differing = inRows(
      'error',
      positions,
      (position) => at(position)?.column ?? null,
      (position): BoundValueDetails => {
        const { header, value, expected } = at(position) ?? { header: '', value: '', expected: '' };
        return { finding: 'differs', header, value, expected };
      },
    );
    return [...differing, ...further.flatMap((bound) => uncompared(facts, bound))];
  },
);

/** The values of a column of people beside right pairs that no reference holds and no account shows. */
function uncompared(facts: Facts, bound: FurtherColumn): readonly Found<BoundValueDetails>[] {
  const { column, header, cells, counterparts } = bound;
  if (counterparts.every((other) => other !== undefined) || !namesPeople(facts, bound)) return [];
  const { firstMigration, directory } = facts.indices;
  const proven = provenPlaces(facts);
  const isShown = shownByAccount(facts);
  const isOpen = (position: number): boolean => {
    if ((proven[position] as number) < 0) return false;
    if (compareWith(firstMigration, facts, position, bound) !== null) return false;
    if (compareWith(directory, facts, position, bound) !== null) return false;
    const value = textAt(cells, facts.list.data.rows[position] as number);
    return value.trim() !== '' && idJunkOf(value) === null && !isShown(value, position);
  };
  const rows = positionsWhere(facts.verdicts.length, isOpen).length;
  return rows === 0 ? [] : [once('warning', { finding: 'not-compared', header, rows }, column)];
}

/** Whether a column's heading promises people; an "ID" may number the rows or say where somebody works. */
function namesPeople({ list }: Facts, { header, cells }: FurtherColumn): boolean {
  const role = meaningOf(header)?.role;
  if (role === undefined || !NAMING_PEOPLE.has(role)) return false;
  const from = (list.columns.headerRow ?? -1) + 1;
  return role !== 'id' || (hardlyRepeats(cells, from) && !numbersRows(cells, from));
}

/**
 * Whether the account in a row shows that a value belongs to it: the same person by sight, or the same
 * name where no other account of the list has it, so that no value moved here from another row could.
 */
function shownByAccount({ list, verdicts }: Facts): (value: string, position: number) => boolean {
  let held: Map<string, number> | null = null;
  return (value, position) => {
    const account = storedText(list.account, position);
    if (samePersonBySight(value, account)) return true;
    const name = nameInAccount(account);
    if (nameInAccount(value) !== name) return false;
    held ??= namesOf(list.account, verdicts.length);
    return held.get(name) === 1;
  };
}

/** How many accounts have a name. */
function namesOf(accounts: KeyCells, count: number): Map<string, number> {
  const held = new Map<string, number>();
  for (let position = 0; position < count; position++) {
    const name = nameInAccount(storedText(accounts, position));
    held.set(name, (held.get(name) ?? 0) + 1);
  }
  return held;
}

const NAMING_PEOPLE: ReadonlySet<ColumnRole> = new Set(['account', 'mail', 'upn', 'tmp', 'id']);

function firstDifference(
  facts: Facts,
  position: number,
  further: readonly FurtherColumn[],
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
  { column, header, cells, counterparts }: FurtherColumn,
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

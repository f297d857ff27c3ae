import type { ByteOrder } from '../identifiers/byteOrder';
import type { GuidKeys } from '../keys/guidKeys';
import { columnOf } from '../table/columnBuilder';
import { findApart, positionsApart, type ApartRows } from './apart';
import { expectedPairs, type FactSheet, type FactSheets } from './factSheets';
import type { Answers } from './facts';
import { idSpace, type IdSpace } from './idSpace';
import type { IdCells } from './keyCells';
import { setApart } from './pairCells';
import { kindOf } from './idKind';
import { keyIds, readRawIds, type RawIds, type Undecided } from './readIds';
import { leavesOrderOpen, settleByteOrder, settleReference } from './settleByteOrder';

/** What the IDs of a check are keyed from: plain values, so that it can be done elsewhere. */
export interface IdOrder {
  readonly sheets: FactSheets;
  /** The IDs of pairs that were excluded with a reason. */
  readonly exclusions: readonly string[];
  /** What the user answered on the list's byte order. */
  readonly byteOrder: Answers['idByteOrder'] | null;
}

/** The IDs of one sheet; rows without a pair are set apart. */
export interface SheetIds {
  readonly apart: ApartRows;
  /** All of `IdCells` but what the sheet itself holds. */
  readonly cells: Omit<IdCells, 'column' | 'rows'>;
}

/** All IDs of a check with their keys: plain values. */
export interface KeyedIds {
  /** By sheet, as in `FactSheets.all`. */
  readonly sheets: readonly SheetIds[];
  /** Keys of the excluded IDs. */
  readonly exclusions: Int32Array;
  readonly idKeys: number;
  /** id-invalid: keys of the nil and the all-F GUID, which name nobody. */
  readonly nobodys: readonly number[];
}

interface RawSheet {
  readonly ids: RawIds;
  readonly apart: ApartRows;
}

/**
 * Reads all IDs of a check and gives each canonical form its key. The list comes first, so that its
 * keys run in its own order and the rules, which go through the list, find their numbers side by
 * side. Only a list that leaves its byte order open has to wait for the references that settle it.
 * Never throws.
 */
export function keyAllIds({ sheets, exclusions, byteOrder }: IdOrder): KeyedIds {
  const [list, ...compared] = sheets.all.map(readRaw) as [RawSheet, ...RawSheet[]];
  const space = idSpace(expectedPairs(sheets));
  const references = compared.slice(0, sheets.references);
  const keyedPairs = leavesOrderOpen(list.ids)
    ? keyListByReferences(list, references, space, byteOrder)
    : keyReferencesByList(list, references, space);
  const others = compared
    .slice(sheets.references)
    .map((raw) => keyed(raw, space, settleByteOrder(raw.ids, space.guids), 'as-written'));
  return {
    sheets: [...keyedPairs, ...others],
    exclusions: keyTexts(exclusions, space),
    idKeys: space.guids.counter.count,
    nobodys: nobodysIds(space.guids),
  };
}

/** The ID cells of a sheet from what was keyed of it. */
export function idCellsOf({ sheet, columns, data }: FactSheet, { cells }: SheetIds): IdCells {
  return { column: sheet.columns[columns.id] ?? columnOf([]), rows: data.rows, ...cells };
}

function readRaw({ sheet, columns, data }: FactSheet): RawSheet {
  const ids = readRawIds(sheet.columns[columns.id] ?? columnOf([]), data.rows);
  const apart = findApart(sheet, columns, ids);
  const passed = positionsApart(apart);
  return { ids: passed.length === 0 ? ids : { ...ids, kind: kindOf(ids, passed) }, apart };
}

/** All references are settled before the first is keyed: by themselves or the list, never by one another. */
function keyReferencesByList(
  list: RawSheet,
  references: readonly RawSheet[],
  space: IdSpace,
): readonly SheetIds[] {
  const keyedList = keyed(list, space, null, 'no-key');
  const orders = references.map(({ ids }) => settleReference(ids, space.guids));
  const rest = references.map((raw, at) => keyed(raw, space, orders[at] ?? null, 'as-written'));
  return [keyedList, ...rest];
}

/**
 * The list waits for the references that show their order themselves. A short batch may not: its
 * version nibbles fit both readings by chance. Then the list settles it, and only where nothing
 * settles the list either both are read as written.
 */
function keyListByReferences(
  list: RawSheet,
  references: readonly RawSheet[],
  space: IdSpace,
  said: Answers['idByteOrder'] | null,
): readonly SheetIds[] {
  const orders = references.map(({ ids }) => settleByteOrder(ids, null));
  const key = (raw: RawSheet, order: ByteOrder | null): SheetIds =>
    keyed(raw, space, order, 'as-written');
  const sure = references.map((raw, at) => {
    const order = orders[at] ?? null;
    return order === 'undecided' ? null : key(raw, order);
  });
  const keyShort = (orderOf: (raw: RawSheet) => ByteOrder | null): readonly SheetIds[] => {
    const settled = references.map((raw, at) => (sure[at] === null ? orderOf(raw) : null));
    return references.map((raw, at) => sure[at] ?? key(raw, settled[at] ?? null));
  };
  const bySure = said ?? settleByteOrder(list.ids, space.guids);
  if (bySure === 'undecided') {
    const asWritten = keyShort(() => bySure);
    return [keyed(list, space, settleByteOrder(list.ids, space.guids), 'no-key'), ...asWritten];
  }
  const keyedList = keyed(list, space, bySure, 'no-key');
  return [keyedList, ...keyShort(({ ids }) => settleByteOrder(ids, space.guids))];
}

function keyed(
  { ids, apart }: RawSheet,
  space: IdSpace,
  order: ByteOrder | null,
  undecided: Undecided,
): SheetIds {
  const keys = keyIds(ids, space, order, undecided);
  setApart(keys, apart);
  const { flags, keys: numbers, kind, readings, byteOrder } = keys;
  return { apart, cells: { flags, keys: numbers, kind, readings, byteOrder } };
}

function keyTexts(texts: readonly string[], space: IdSpace): Int32Array {
  if (texts.length === 0) return new Int32Array(0);
  const raw = readRawIds(
    columnOf(texts),
    Uint32Array.from(texts, (_, row) => row),
  );
  return keyIds(raw, space, settleByteOrder(raw, space.guids), 'as-written').keys;
}

function nobodysIds(guids: GuidKeys): readonly number[] {
  const nil = guids.find(new Uint32Array(4), 0);
  const full = guids.find(new Uint32Array(4).fill(0xffffffff), 0);
  return [nil, full].filter((key) => key >= 0);
}

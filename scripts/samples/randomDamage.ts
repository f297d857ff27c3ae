import {
  deleteCells,
  fillDown,
  insertCells,
  moveCells,
  replaceCells,
  scrambleCells,
  sortAlone,
  sortTogether,
  swapCells,
  type Damage,
  type Damaged,
} from './damage';
import { makeGuid } from './guid';
import { makePeople } from './people';
import { below, between, shuffled, type Random } from './random';
import { compareAsExcel, type Row } from './spreadsheetSort';
import { accountColumn, idColumn } from './truth';

/** Rows of a list that one damage may touch, from 0, `last` included. At least twelve. */
export interface Area {
  readonly first: number;
  readonly last: number;
  /** Whether it reaches the end of the list: only then may cells be pushed past its end. */
  readonly endsList: boolean;
}

/**
 * Does one damage of the given kind somewhere in the area, by chance as people do it: which
 * column, which rows, upwards or downwards. A lone sort or a sort of rows covers the whole area
 * or, one time in three, a part of it. Never throws for an area of twelve rows.
 */
export function damageAtRandom(
  random: Random,
  rows: readonly Row[],
  kind: Damage['kind'],
  area: Area,
): Damaged {
  const column = below(random, 2) === 0 ? accountColumn : idColumn;
  switch (kind) {
    case 'column-sorted-alone':
      return sortAlone(rows, { column, ...sortedSpan(random, area) });
    case 'rows-sorted-together':
      return sortTogether(rows, { column, ...sortedSpan(random, area) });
    case 'rows-swapped': {
      const first = between(random, area.first, area.last - 1);
      return swapCells(rows, column, [first, between(random, first + 1, area.last)]);
    }
    case 'column-slipped':
      return slipAtRandom(random, rows, column, area);
    case 'values-filled-down': {
      const length = between(random, 3, 10);
      const first = between(random, area.first, area.last - length + 1);
      return fillDown(rows, column, first, first + length - 1, below(random, 2) === 0);
    }
    case 'pairs-scrambled':
      return scrambleAtRandom(random, rows, column, area);
    case 'values-replaced':
      return replaceAtRandom(random, rows, column, area);
  }
}

function sortedSpan(random: Random, area: Area) {
  const descending = below(random, 3) === 0;
  const as = below(random, 5) === 0 ? ('libreoffice' as const) : ('excel' as const);
  if (below(random, 3) > 0) return { first: area.first, last: area.last, descending, as };
  const size = area.last - area.first + 1;
  const length = between(random, Math.min(size, Math.max(8, Math.floor(size / 4))), size);
  const first = between(random, area.first, area.last - length + 1);
  return { first, last: first + length - 1, descending, as };
}

/** By one to three rows over at least six times as many, so that the slip is most of it. */
function slipAtRandom(random: Random, rows: readonly Row[], column: number, area: Area): Damaged {
  const size = area.last - area.first + 1;
  const count = between(random, 1, Math.min(3, Math.floor(size / 6)));
  const at = between(random, area.first, area.last + 1 - 6 * count);
  const how = area.endsList ? below(random, 4) : 0;
  if (how === 1) return insertCells(rows, column, at, count, true);
  if (how === 2) return insertCells(rows, column, at, count, false);
  if (how === 3) return deleteCells(rows, column, at, count);
  return moveCells(rows, column, at, count, between(random, at + 6 * count - 1, area.last));
}

/**
 * An order that is none of the other damages: its rows form one block, it neither slips nor
 * sorts. Twelve rows and more seldom need a second try.
 */
function scrambleAtRandom(random: Random, rows: readonly Row[], column: number, area: Area): Damaged {
  const length = between(random, 12, Math.min(60, area.last - area.first + 1));
  const first = between(random, area.first, area.last - length + 1);
  const upwards = Array.from({ length }, (_, i) => i);
  for (;;) {
    const order = shuffled(random, upwards);
    const damaged = scrambleCells(rows, column, first, order);
    const cells = damaged.rows.slice(first, first + length).map((row) => row[column] ?? '');
    if (isOneBlock(order) && !slips(order) && !isMonotone(cells)) return damaged;
  }
}

function isOneBlock(order: readonly number[]): boolean {
  let reach = -1;
  return order.every((source, i) => {
    reach = Math.max(reach, source);
    return reach > i || (i === order.length - 1 && source !== i);
  });
}

function slips(order: readonly number[]): boolean {
  const shifts = new Map<number, number>();
  order.forEach((source, i) => shifts.set(source - i, (shifts.get(source - i) ?? 0) + 1));
  return Math.max(...shifts.values()) >= order.length / 2;
}

function isMonotone(cells: readonly string[]): boolean {
  const steps = cells.slice(1).map((cell, i) => compareAsExcel(cells[i] ?? '', cell));
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}

/** One to eight cells anywhere: typed anew (people nobody knows), or emptied one time in six. */
function replaceAtRandom(random: Random, rows: readonly Row[], column: number, area: Area): Damaged {
  const places = Array.from({ length: area.last - area.first + 1 }, (_, i) => area.first + i);
  const chosen = shuffled(random, places).slice(0, between(random, 1, 8));
  const values = new Map(chosen.map((row) => [row, newValue(random, column)]));
  return replaceCells(rows, column, values);
}

function newValue(random: Random, column: number): string {
  if (below(random, 6) === 0) return '';
  if (column === idColumn) return makeGuid(random);
  const [person] = makePeople(random, 1);
  return (person?.address ?? '').replace('@', '.neu@');
}

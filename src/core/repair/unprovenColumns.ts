import type { ListDiagnosis } from '../check/diagnoses';
import type { PairColumn } from '../diagnosis/diagnosis';
import type { Facts } from '../facts/facts';
import { furtherColumn, holdsValueOf, type FurtherColumn } from '../pairing/furtherColumn';
import { placeOfKey } from '../pairing/placeOfKey';
import { isSealHeading } from '../seal/findSeal';
import { CellKind, kindAt, type Column } from '../table/column';
import { textAt } from '../table/text';
import type { ColumnRepair } from './columnRepair';

/**
 * The columns (from 0, ascending) that stay in their rows although nothing proves whose values they hold: beside
 * cells that are rewritten because their column is in order, while the reference does not say which
 * of the two columns moved. A column says nothing of a person where it holds one value everywhere or
 * counts the rows; one whose every value is what the reference holds about the column that stays is proven.
 * Empty where a diagnosis rests on more. Never throws. Source: rules.md, What happened.
 */
export function unprovenColumns(
  facts: Facts,
  diagnoses: readonly ListDiagnosis[],
  repairs: readonly ColumnRepair[],
): readonly number[] {
  const guesses = diagnoses.filter(({ isByOrderAlone }) => isByOrderAlone);
  const unproven = new Set<number>();
  for (const { field, positions } of guesses.length === 0 ? [] : repairs) {
    const ranges = guesses.filter((guess) => guess.field === field);
    const guessed = [...positions].filter((position) => isWithin(facts, ranges, position));
    for (const column of besideThe(facts, field, guessed)) unproven.add(column);
  }
  return [...unproven].sort((a, b) => a - b);
}

function isWithin({ list }: Facts, ranges: readonly ListDiagnosis[], position: number): boolean {
  const row = (list.data.rows[position] as number) + 1;
  return ranges.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
}

function besideThe(facts: Facts, field: PairColumn, positions: readonly number[]): number[] {
  const { sheet, columns, data } = facts.list;
  const rows = positions.map((position) => data.rows[position] as number);
  const stayed = field === 'account' ? 'id' : 'account';
  return sheet.columns.flatMap((cells, at) => {
    if (at === columns.account || at === columns.id) return [];
    if (!tellsRowsApart(cells, rows)) return [];
    const further = furtherColumn(facts, at);
    if (isSealHeading(further.header)) return [];
    return positions.every((position) => isTied(facts, further, stayed, position)) ? [] : [at];
  });
}

function tellsRowsApart(cells: Column, rows: readonly number[]): boolean {
  const values = new Set<string>();
  const steps = new Set<number>();
  for (const row of rows) {
    const text = kindAt(cells, row) === CellKind.error ? '' : textAt(cells, row).trim();
    values.add(text);
    steps.add(/^\d{1,9}$/.test(text) ? Number(text) - row : NaN);
    if (values.size > 1 && steps.size > 1) return true;
  }
  return values.size > 1 && steps.has(NaN);
}

function isTied(
  facts: Facts,
  further: FurtherColumn,
  stayed: PairColumn,
  position: number,
): boolean {
  const place = placeOfKey(facts, stayed, facts.list[stayed].keys[position] ?? -1);
  const row = facts.list.data.rows[position] as number;
  return place >= 0 && holdsValueOf(facts, further, row, place) === true;
}

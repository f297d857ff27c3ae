import type { RepairedCell } from '../../app/repairList';
import { columnName } from '../../core/columns/columnName';
import { textAt } from '../../core/table/text';
import { arrayMember } from '../../texts/report/json';
import type { Texts } from '../../texts/texts';
import type { RepairedList } from './repairedList';
import { repairSentence } from './repairText';

/** The contract's version: another one is another shape. */
const SCHEMA = 1;

/**
 * A repair as one JSON object, in pieces: every cell with its row (from 1), its column's letter, what it
 * held and holds, and the batch and row that prove it (null where something else does, which `provenBy` names:
 * see `RewriteProof`); the rows that stay open; where there are some, the columns of which it is not proven to
 * whom their values belong then; the check of what was written. Sheets that were not looked at stand in it only where
 * there are some.
 */
export function* repairJson(repaired: RepairedList, texts: Texts): Generator<string> {
  const { before, repair, output, after } = repaired;
  const { result, fingerprint, checkCode } = after;
  const { passedOver } = before;
  yield `{\n  "schema": ${SCHEMA},\n`;
  yield `  "list": ${JSON.stringify({ file: before.file, sheet: before.sheet.name })},\n`;
  yield `  "output": ${JSON.stringify(output)},\n`;
  if (passedOver.length > 0) {
    yield* arrayMember('skipped', passedOver);
    yield ',\n';
  }
  yield `  "right": ${JSON.stringify({ before: before.result.counts.correct, after: result.counts.correct, rows: result.counts.rows })},\n`;
  yield '  "cells": [';
  for (const [at, cell] of repair.cells.entries()) {
    yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(cellOf(cell))}`;
  }
  yield repair.cells.length === 0 ? '],\n' : '\n  ],\n';
  yield `  "open": ${JSON.stringify(openRows(repaired))},\n`;
  if (repair.unproven.length > 0) {
    const columns = repair.unproven.map(({ column, header }) => ({
      column: columnName(column),
      header: header || null,
    }));
    yield* arrayMember('unproven', columns);
    yield ',\n';
  }
  yield `  "counts": ${JSON.stringify(result.counts)},\n`;
  yield `  "passed": ${result.passed},\n`;
  yield `  "fingerprint": ${JSON.stringify(fingerprint)},\n`;
  yield `  "checkCode": ${JSON.stringify(checkCode)},\n`;
  yield `  "message": ${JSON.stringify(repairSentence(repaired, texts))}\n}\n`;
}

function cellOf({ row, column, before, after, evidence }: RepairedCell): object {
  return {
    row: row + 1,
    column: columnName(column),
    before,
    after,
    evidence: evidence.by === 'reference' ? { batch: evidence.batch, row: evidence.row } : null,
    provenBy: evidence.by,
  };
}

function openRows({ before, repair }: RepairedList): readonly object[] {
  const { sheet, columns } = before;
  const textIn = (at: number | undefined, row: number): string | null => {
    const column = at === undefined ? undefined : sheet.columns[at];
    return column === undefined ? null : textAt(column, row) || null;
  };
  return repair.open.map((row) => ({
    row: row + 1,
    account: textIn(columns?.account, row),
    id: textIn(columns?.id, row),
  }));
}

import { CellFlag } from '../facts/cellFlags';
import type { Facts } from '../facts/facts';
import { storedText } from '../facts/keyCellText';
import type { PairCells } from '../facts/pairCells';
import type { IdColumnKind } from '../identifiers/idColumn';
import { encodingDamageIn, hasQuestionMark } from '../unicode/encodingDamage';

/** A list or reference whose accounts lost characters when it was exported: only a new export helps. */
export interface LostCharacters {
  /** The source of the reference, from 0; null for the list itself. */
  readonly source: number | null;
  /** The rows concerned, as the sheet numbers them, from 1, ascending. */
  readonly rows: readonly number[];
  /** The first accounts concerned, as stored, each once. */
  readonly examples: readonly string[];
  /** What kind of ID a new export must hold. */
  readonly idKind: IdColumnKind;
}

const EXAMPLES = 3;

/**
 * Where accounts carry the marks of a wrong encoding (encoding-damage): `M?ller` may be Müller or Möller,
 * so nothing is guessed. The list first, then the references in their order. Never throws.
 */
export function lostCharacters(facts: Facts): readonly LostCharacters[] {
  const idKind = facts.list.id.kind;
  return [facts.list, ...facts.sources.map(({ cells }) => cells)].flatMap((cells, at) => {
    const positions = damagedPositions(cells);
    if (positions.length === 0) return [];
    const accounts = new Set(positions.map((one) => storedText(cells.account, one)));
    const examples = [...accounts].slice(0, EXAMPLES);
    const rows = positions.map((one) => (cells.data.rows[one] as number) + 1);
    return [{ source: at === 0 ? null : at - 1, rows, examples, idKind }];
  });
}

function damagedPositions({ account }: PairCells): readonly number[] {
  const { flags } = account;
  const found: number[] = [];
  for (let position = 0; position < flags.length; position++) {
    const bits = flags[position] as number;
    if ((bits & (CellFlag.question | CellFlag.unusual)) === 0) continue;
    if ((bits & (CellFlag.excused | CellFlag.error)) !== 0) continue;
    const text = storedText(account, position);
    if (hasQuestionMark(text) || encodingDamageIn(text) !== null) found.push(position);
  }
  return found;
}

import type { CheckResult } from '../../core/check/checkList';
import type { Facts } from '../../core/facts/facts';
import type { CellRun } from '../../core/guard/putBackCells';
import { ACCOUNT, ID } from '../../core/guard/boundState';
import { rolesOf } from '../../core/pairing/lookup';
import type { ColumnRepair } from '../../core/repair/columnRepair';
import { planRepair } from '../../core/repair/planRepair';
import type { CellValue } from '../../core/table/column';
import type { RepairOffer } from '../ports/repairOffer';
import { keyValue } from './rightPairsOf';

/** What the reference proves of a checked list; null where nothing can be repaired. Never throws. */
export function repairOfferOf(result: CheckResult): RepairOffer | null {
  const { facts } = result;
  const plan = planRepair(result);
  if (facts === null || plan.columns.length === 0) return null;
  const spelled = new Spellings(facts);
  const runs = plan.columns.flatMap((column) => runsOf(facts, column, spelled));
  const { rows } = facts.list.data;
  return {
    runs,
    cells: plan.columns.reduce((sum, { positions }) => sum + positions.length, 0),
    open: Array.from(plan.open, (position) => (rows[position] as number) + 1),
    right: plan.right,
  };
}

/** How a key is written: as the list itself writes it, else as the reference does. */
class Spellings {
  readonly #list: Readonly<Record<'account' | 'id', ReadonlyMap<number, number>>>;

  constructor(private readonly facts: Facts) {
    const places = (field: 'account' | 'id'): ReadonlyMap<number, number> =>
      new Map(Array.from(facts.list[field].keys, (key, position) => [key, position]));
    this.#list = { account: places('account'), id: places('id') };
  }

  of(field: 'account' | 'id', key: number): CellValue {
    if (key < 0) return null;
    const position = this.#list[field].get(key);
    if (position !== undefined) return keyValue(this.facts.list, field, position);
    const { places, sources } = this.facts;
    for (const role of rolesOf(this.facts)) {
      const place = (field === 'account' ? role.placeOfAccount : role.placeOfId)[key] ?? -1;
      const source = sources[places.source[place] ?? -1];
      if (source !== undefined) return keyValue(source.cells, field, places.position[place] ?? -1);
    }
    return null;
  }
}

/** Rows that follow each other are written together. */
function runsOf(
  { list }: Facts,
  { field, positions, keys }: ColumnRepair,
  spelled: Spellings,
): readonly CellRun[] {
  const firstRow = (list.columns.headerRow ?? -1) + 1;
  const which = field === 'account' ? ACCOUNT : ID;
  const runs: { which: number; first: number; expected: CellValue[]; values: CellValue[] }[] = [];
  positions.forEach((position, at) => {
    const row = (list.data.rows[position] as number) - firstRow;
    const last = runs.at(-1);
    const expected = keyValue(list, field, position);
    const value = spelled.of(field, keys[at] as number);
    if (last !== undefined && last.first + last.values.length === row) {
      last.expected.push(expected);
      last.values.push(value);
    } else runs.push({ which, first: row, expected: [expected], values: [value] });
  });
  return runs;
}

import type { PairColumn } from '../diagnosis/diagnosis';
import { isMost } from '../diagnosis/share';
import type { Facts } from '../facts/facts';
import { storedText } from '../facts/keyCellText';
import { holdsNameOf } from '../identifiers/holdsNameOf';
import { furtherColumn, holdsValueOf, type FurtherColumn } from '../pairing/furtherColumn';
import { textAtPlace } from '../pairing/lookup';
import { placeOfKey } from '../pairing/placeOfKey';
import { textAt } from '../table/text';

/** Rows that must speak for one column before they are believed; one that contradicts refuses them all. */
const FEWEST = 3;
/** So many rows of a stretch are asked, evenly spread. */
const ASKED = 500;
/** Longer cells are notes. */
const LONGEST_NAME = 64;

const Says = { nothing: 0, account: 1, id: 2, neither: 3 } as const;
type Says = (typeof Says)[keyof typeof Says];

/**
 * Which of a row's two people what stands beside belongs to: by a column that the reference holds too, or by one that
 * holds the name that the account does. A column is believed where three rows and most of those in
 * which it could tell the two apart speak for the same key column and none for the other; columns that
 * disagree say nothing. Rows (positions, inclusive) that are too few are judged with all others of the list.
 * Source: rules.md, What happened. Never throws.
 */
export function stayedBeside(facts: Facts): (first: number, last: number) => PairColumn | null {
  let columns: readonly Witness[] | null = null;
  let ofAll: PairColumn | null | undefined;
  return (first, last) => {
    columns ??= witnessesOf(facts);
    if (columns.length === 0) return null;
    const end = facts.verdicts.length - 1;
    const said = saidBy(columns, brokenIn(facts, first, last));
    if (said !== null) return said;
    if (ofAll === undefined) ofAll = saidBy(columns, brokenIn(facts, 0, end));
    return ofAll;
  };
}

/** What a column says of the row at a position. */
type Witness = (position: number) => Says;

function witnessesOf(facts: Facts): readonly Witness[] {
  const { sheet, columns } = facts.list;
  return sheet.columns.flatMap((_, at) => {
    if (at === columns.account || at === columns.id) return [];
    const further = furtherColumn(facts, at);
    const isHeld = further.counterparts.some((other) => other !== undefined);
    const ask = isHeld ? valueWitness(facts, further) : nameWitness(facts, further);
    const answers = new Int8Array(facts.verdicts.length).fill(-1);
    return [
      (position: number): Says => {
        if (answers[position] === -1) answers[position] = ask(position);
        return answers[position] as Says;
      },
    ];
  });
}

function valueWitness(facts: Facts, further: FurtherColumn): Witness {
  return (position) => {
    const row = facts.list.data.rows[position] as number;
    if (textAt(further.cells, row).trim() === '') return Says.nothing;
    const [account, id] = placesAt(facts, position);
    const isAccounts = holdsValueOf(facts, further, row, account);
    const isIds = holdsValueOf(facts, further, row, id);
    if (isAccounts === null || isIds === null) return Says.nothing;
    return saidOf(isAccounts, isIds);
  };
}

function nameWitness(facts: Facts, { cells }: FurtherColumn): Witness {
  return (position) => {
    const value = textAt(cells, facts.list.data.rows[position] as number).trim();
    if (!/\p{L}/u.test(value) || value.length > LONGEST_NAME) return Says.nothing;
    const [, id] = placesAt(facts, position);
    const isAccounts = holdsNameOf(value, storedText(facts.list.account, position));
    return saidOf(isAccounts, holdsNameOf(value, textAtPlace(facts, id, 'account')));
  };
}

/** Two people of whom the same holds, one agency's or namesakes, are not told apart. */
function saidOf(isAccounts: boolean, isIds: boolean): Says {
  if (isAccounts) return isIds ? Says.nothing : Says.account;
  return isIds ? Says.id : Says.neither;
}

/** Places of the reference of a row's account and of its ID. */
function placesAt(facts: Facts, position: number): readonly [number, number] {
  const { account, id } = facts.list;
  return [
    placeOfKey(facts, 'account', account.keys[position] ?? -1),
    placeOfKey(facts, 'id', id.keys[position] ?? -1),
  ];
}

/** The positions whose account and ID belong to two people of the reference. */
function brokenIn(facts: Facts, first: number, last: number): readonly number[] {
  const broken: number[] = [];
  for (let position = first; position <= last; position++) {
    const [account, id] = placesAt(facts, position);
    if (account >= 0 && id >= 0 && account !== id) broken.push(position);
  }
  const step = Math.max(1, Math.ceil(broken.length / ASKED));
  return step === 1 ? broken : broken.filter((_, at) => at % step === 0);
}

function saidBy(columns: readonly Witness[], positions: readonly number[]): PairColumn | null {
  if (positions.length < FEWEST) return null;
  const said = new Set<PairColumn>();
  for (const witness of columns) {
    const column = sideOf(witness, positions);
    if (column !== null) said.add(column);
  }
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

function sideOf(witness: Witness, positions: readonly number[]): PairColumn | null {
  const counts = [0, 0, 0, 0];
  for (const position of positions) {
    const said = witness(position);
    counts[said] = (counts[said] ?? 0) + 1;
  }
  const [, account = 0, id = 0, neither = 0] = counts;
  const most = Math.max(account, id);
  if (Math.min(account, id) > 0 || most < FEWEST || !isMost(most, most + neither)) return null;
  return account > 0 ? 'account' : 'id';
}

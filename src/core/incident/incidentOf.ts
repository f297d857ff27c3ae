import type { CheckResult } from '../check/checkList';
import { RowState } from '../check/rowState';
import type { Facts } from '../facts/facts';
import { storedText } from '../facts/keyCellText';
import { Verdict } from '../pairing/judge';
import { agencyOf, otherAccountOfId, otherIdOfAccount, referenceAccount } from '../pairing/lookup';
import type { InBothLanguages } from '../profile/profile';
import type { Execution } from './execution';
import type {
  AstrayRow,
  ControllerIncident,
  Incident,
  IncidentRow,
  UntoldReason,
  UntoldRow,
} from './incident';

/**
 * Tells from a check what the list did when it ran. `executions`: by position, as `executionsOf` reads
 * them. Null where the columns are unclear. Judges nothing anew; never throws.
 */
export function incidentOf(
  { facts, states, groups }: CheckResult,
  executions: readonly Execution[],
): Incident | null {
  if (facts === null) return null;
  const labels = protectedLabels(groups);
  const repeated = repeatedAccounts(groups);
  const rows: IncidentRow[] = [];
  const rightOf = new Map<string | null, number>();
  states.forEach((state, position) => {
    const agency = agencyOf(facts, facts.list.account.keys[position] ?? -1);
    if (state === RowState.ok) {
      rightOf.set(agency, (rightOf.get(agency) ?? 0) + 1);
      return;
    }
    const shared = {
      ...cellsAt(facts, position),
      agency,
      protectedAs: labels.get(position) ?? null,
      execution: executions[position] ?? 'unclear',
    };
    const why = reasonOf(state, facts.verdicts[position]);
    if (why !== null) rows.push({ kind: 'untold', ...shared, why });
    else
      rows.push({
        kind: 'astray',
        ...shared,
        ...recipientAt(facts, position),
        isRepeated: repeated.has(position),
      });
  });
  const right = [...rightOf.values()].reduce((sum, count) => sum + count, 0);
  return { controllers: controllersOf(rows, rightOf), rows, right };
}

function cellsAt(
  facts: Facts,
  position: number,
): Pick<IncidentRow, 'position' | 'row' | 'account' | 'id' | 'person' | 'mailbox'> {
  const { list } = facts;
  return {
    position,
    row: (list.data.rows[position] ?? 0) + 1,
    account: storedText(list.account, position),
    id: storedText(list.id, position),
    person: personAt(facts, position),
    mailbox: list.id.keys[position] ?? -1,
  };
}

/** The key of the ID that is the account's own; the row's ID itself where the pair is right. */
function personAt(facts: Facts, position: number): number {
  const account = facts.list.account.keys[position] ?? -1;
  const id = facts.list.id.keys[position] ?? -1;
  const verdict = facts.verdicts[position];
  if (verdict === Verdict.ok || verdict === Verdict.renamed) return id;
  return otherIdOfAccount(facts, account, id);
}

function recipientAt(
  facts: Facts,
  position: number,
): Pick<AstrayRow, 'recipient' | 'recipientAgency'> {
  const account = facts.list.account.keys[position] ?? -1;
  const owner = otherAccountOfId(facts, account, facts.list.id.keys[position] ?? -1);
  return { recipient: referenceAccount(facts, owner), recipientAgency: agencyOf(facts, owner) };
}

/** Null for a wrong pair: of that alone it is known whose mail went to whom. */
function reasonOf(state: number, verdict: number | undefined): UntoldReason | null {
  switch (state) {
    case RowState.wrong:
      return null;
    case RowState.duplicate:
      return 'duplicate';
    case RowState.damaged:
      return 'damaged';
    case RowState.unknown:
      if (verdict === Verdict.unknownAccount) return 'unknown-account';
      return verdict === Verdict.unknownId ? 'unknown-id' : 'unknown-pair';
    default:
      return 'not-checked';
  }
}

/** protected-mailbox: by position what the profile calls the mailbox. */
function protectedLabels(groups: CheckResult['groups']): ReadonlyMap<number, InBothLanguages> {
  const labels = new Map<number, InBothLanguages>();
  for (const { rule, positions, at } of groups) {
    if (rule !== 'protected-mailbox' || positions === null) continue;
    for (let index = 0; index < positions.length; index++) {
      const finding = at(index);
      if (finding.rule === rule) labels.set(positions[index] ?? -1, finding.details.label);
    }
  }
  return labels;
}

/** duplicate-account: positions of accounts that stand in several rows. */
function repeatedAccounts(groups: CheckResult['groups']): ReadonlySet<number> {
  return new Set(
    groups
      .filter(({ rule }) => rule === 'duplicate-account')
      .flatMap(({ positions }) => Array.from(positions ?? [])),
  );
}

interface Gathering {
  readonly astray: AstrayRow[];
  readonly untold: UntoldRow[];
  readonly received: AstrayRow[];
}

/** By agency in the order of their names, the one without a name last; only those concerned. */
function controllersOf(
  rows: readonly IncidentRow[],
  rightOf: ReadonlyMap<string | null, number>,
): readonly ControllerIncident[] {
  const byAgency = new Map<string | null, Gathering>();
  const of = (agency: string | null): Gathering => {
    const known = byAgency.get(agency);
    if (known !== undefined) return known;
    const fresh = { astray: [], untold: [], received: [] };
    byAgency.set(agency, fresh);
    return fresh;
  };
  for (const row of rows) {
    if (row.kind === 'untold') of(row.agency).untold.push(row);
    else {
      of(row.agency).astray.push(row);
      const { recipientAgency } = row;
      if (recipientAgency !== null && recipientAgency !== row.agency) {
        of(recipientAgency).received.push(row);
      }
    }
  }
  return [...byAgency]
    .sort(([a], [b]) => byName(a, b))
    .map(([agency, gathered]) => ({ agency, ...gathered, right: rightOf.get(agency) ?? 0 }));
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

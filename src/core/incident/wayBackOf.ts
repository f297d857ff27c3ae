import type { CheckResult } from '../check/checkList';
import { RowState } from '../check/rowState';
import type { Facts } from '../facts/facts';
import type { Execution } from './execution';
import { hasRun, type AstrayRow, type Incident, type IncidentRow } from './incident';
import { planWayBack, type LyingMail, type WayBack } from './wayBack';

/** The way back with what its mailboxes are called. */
export interface NamedWayBack extends WayBack {
  /** By person: the account that its mailbox belongs to; the ID where no account is known. */
  readonly nameOf: (person: number) => string;
  /** The row of the incident at a position. */
  readonly rowAt: (position: number) => IncidentRow | null;
}

/**
 * The way back from an incident: only what the run has done, by rows of which it is known whose mail went
 * to whom. Mail of all other rows that ran, or may have, bars the mailbox in which it lies. Never throws.
 */
export function wayBackOf(
  { facts, states }: CheckResult,
  incident: Incident,
  executions: readonly Execution[],
): NamedWayBack {
  const rows = new Map(incident.rows.map((row) => [row.position, row]));
  const names = namesOf(incident.rows);
  const right = facts === null ? [] : atHome(facts, states, executions);
  const mail = [...right, ...incident.rows.flatMap(lyingMailOf)];
  return {
    ...planWayBack(mail),
    nameOf: (person) => names.get(person) ?? '',
    rowAt: (position) => rows.get(position) ?? null,
  };
}

/** Mail of rows in state ok that ran: it lies at home, but perhaps not alone. */
function atHome(
  { list }: Facts,
  states: Uint8Array,
  executions: readonly Execution[],
): readonly LyingMail[] {
  return [...states.keys()].flatMap((position) => {
    const execution = executions[position];
    if (states[position] !== RowState.ok || execution === 'prepared') return [];
    const person = list.id.keys[position] ?? -1;
    return [{ position, person, mailbox: person, isCertain: execution !== 'unclear' }];
  });
}

function lyingMailOf(row: IncidentRow): readonly LyingMail[] {
  if (row.execution === 'prepared') return [];
  const { position, person, mailbox } = row;
  // A right pair that stands beside others of the same person or mailbox is at home all the same.
  const isKnown = row.kind === 'astray' || row.why === 'duplicate';
  return [{ position, person, mailbox, isCertain: isKnown && hasRun(row) }];
}

/** A person's own row names the mailbox before the rows that sent others' mail there. */
function namesOf(rows: readonly IncidentRow[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const astray = rows.filter((row): row is AstrayRow => row.kind === 'astray');
  for (const { mailbox, recipient, id } of astray) names.set(mailbox, recipient ?? id);
  for (const { person, account } of astray) names.set(person, account);
  return names;
}

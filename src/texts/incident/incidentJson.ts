import { notificationDeadline } from '../../core/incident/deadline';
import {
  countAstray,
  type AstrayRow,
  type Incident,
  type IncidentCounts,
  type IncidentRow,
} from '../../core/incident/incident';
import type { Place } from '../../core/incident/wayBack';
import type { NamedWayBack } from '../../core/incident/wayBackOf';
import { arrayMember } from '../report/json';
import type { Texts } from '../texts';
import { byExecution, type IncidentContext } from './context';
import { deadlineText } from './times';

/** The version of this form; another one is another shape. */
const SCHEMA = 1;
const MINUTE = 60_000;

/** What was worked out, and the files that tell each agency. */
export interface ToldIncident {
  readonly incident: Incident;
  readonly wayBack: NamedWayBack;
  readonly files: readonly string[];
  /** Sheets that may hold pairs and were not looked at; a member only where there are some. */
  readonly skipped: readonly { readonly file: string; readonly sheet: string }[];
}

/**
 * What a run did to whose mail, for programs: one JSON object in pieces, with all agencies in it, so that
 * it is for those who repair and not for one agency alone. docs/pruefprotokoll.md names its members.
 * Never throws.
 */
export function* incidentJson(
  { incident, wayBack, files, skipped }: ToldIncident,
  context: IncidentContext,
  texts: Texts,
): Generator<string> {
  const { list, sheet, program, checkCode, fingerprint, log } = context;
  const head = {
    schema: SCHEMA,
    kind: 'incident-report',
    program,
    createdAt: utc(context.createdAt),
    list: { file: list, sheet },
    ...(skipped.length === 0 ? {} : { skipped }),
    log,
    clock: clockOf(context, texts),
    access: { from: utc(context.access.from), to: utc(context.access.to) },
    counts: countsOf(incident.rows, incident.right),
    fingerprint,
    checkCode,
  };
  yield `{\n${Object.entries(head)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')},\n`;
  yield* arrayMember(
    'controllers',
    incident.controllers.map(({ agency, astray, untold, received, right }) => ({
      agency,
      ...countsOf([...astray, ...untold], right),
      received: countArrived(received),
    })),
  );
  yield ',\n';
  yield* arrayMember('records', incident.rows.map(recordOf));
  yield ',\n';
  yield* arrayMember('wayBack', stepsOf(wayBack));
  yield ',\n';
  yield* arrayMember('open', openOf(wayBack));
  yield `,\n  "files": ${JSON.stringify(files)}\n}\n`;
}

function utc(moment: number | null): string | null {
  return moment === null ? null : `${new Date(moment * MINUTE).toISOString().slice(0, 19)}Z`;
}

/** Art. 33(1) GDPR; null members where nobody said since when it is known. */
function clockOf(context: IncidentContext, texts: Texts): object {
  const { known, createdAt } = context;
  const deadline = known === null ? null : notificationDeadline(known);
  return {
    knownSince: utc(known),
    ends: utc(deadline?.ends ?? null),
    isOver: deadline === null ? null : createdAt > deadline.ends,
    message: deadlineText(context, texts),
  };
}

/** What was only prepared lies nowhere; of what is unclear the reports, too, say that it may be there. */
function countArrived(received: readonly AstrayRow[]): IncidentCounts {
  const { went, maybe } = byExecution(received);
  return countAstray([...went, ...maybe]);
}

/** Persons and records by what the run did; right rows and rows of which nobody can tell. */
function countsOf(rows: readonly IncidentRow[], right: number): object {
  const astray = rows.filter((row) => row.kind === 'astray');
  const { went, maybe, prepared } = byExecution(astray);
  return {
    executed: countAstray(went),
    unclear: countAstray(maybe),
    prepared: countAstray(prepared),
    untold: rows.length - astray.length,
    right,
  };
}

function recordOf(row: IncidentRow): object {
  const isAstray = row.kind === 'astray';
  return {
    row: row.row,
    kind: row.kind,
    account: row.account,
    agency: row.agency,
    recipient: isAstray ? row.recipient : null,
    recipientAgency: isAstray ? row.recipientAgency : null,
    id: row.id,
    execution: row.execution,
    isProtected: row.protectedAs !== null,
    isRepeated: isAstray && row.isRepeated,
    why: isAstray ? null : row.why,
  };
}

function stepsOf(wayBack: NamedWayBack): readonly object[] {
  const place = (at: Place): object =>
    at.kind === 'mailbox'
      ? { kind: at.kind, account: wayBack.nameOf(at.person) }
      : { kind: at.kind, number: at.number };
  return wayBack.steps.map(({ what, position, person, from, to, isMixed, group }, index) => ({
    step: index + 1,
    group,
    what,
    account: wayBack.nameOf(person),
    from: place(from),
    to: place(to),
    row: wayBack.rowAt(position)?.row ?? null,
    isMixed,
  }));
}

function openOf(wayBack: NamedWayBack): readonly object[] {
  return wayBack.open.map(({ position, reason, parked }) => ({
    row: wayBack.rowAt(position)?.row ?? null,
    account: wayBack.rowAt(position)?.account ?? null,
    reason,
    parked,
  }));
}

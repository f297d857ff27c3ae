import type { AstrayRow, ControllerIncident } from '../../core/incident/incident';
import { countAstray } from '../../core/incident/incident';
import type { IncidentSection } from '../../core/incident/document';
import type { ReportColumn, ReportMark, ReportRow, ReportTable } from '../../core/report/document';
import { numberFormat } from '../numbers';
import { incidentTextsOf } from '../incidentCatalog';
import type { Texts } from '../texts';
import { byExecution, type ByExecution } from './context';

type Row = ControllerIncident['astray'][number] | ControllerIncident['untold'][number];

/** Where the agency's mail went, a row an agency; null where none went. Never throws. */
export function destinationsSection(
  { agency }: ControllerIncident,
  { went }: ByExecution,
  texts: Texts,
): IncidentSection | null {
  const { headings, columns, recipientUnknown, ownAgency } = incidentTextsOf(texts.language);
  if (went.length === 0) return null;
  const nameOf = (to: string | null): string => {
    if (to === null) return recipientUnknown;
    return to === agency ? ownAgency(to) : to;
  };
  const named = { heading: columns.recipientAgency, form: 'name' } as const;
  const rows = amountsBy(went, ({ recipientAgency }) => nameOf(recipientAgency), texts);
  return {
    heading: headings.destinations,
    blocks: [amountsTable([named, ...amountColumns(texts)], rows)],
  };
}

/** Other agencies' mail in accounts of this one: how much, and in which; null for none. Never throws. */
export function receivedSection(
  { received }: ControllerIncident,
  texts: Texts,
): IncidentSection | null {
  const { headings, columns, says, agencyUnknown, recipientUnknown } = incidentTextsOf(
    texts.language,
  );
  const { went, maybe } = byExecution(received);
  const all = [...went, ...maybe];
  if (all.length === 0) return null;
  const account = { heading: texts.report.columns.account, form: 'sentence' } as const;
  const agency = { heading: columns.agency, form: 'name' } as const;
  const byAgency = amountsBy(all, (row) => row.agency ?? agencyUnknown, texts);
  const [records] = amountColumns(texts);
  const byAccount = grouped(all, (row) => row.recipient ?? recipientUnknown).map(
    ([name, rows]): ReportRow => ({
      mark: null,
      cells: [
        name,
        [...new Set(rows.map((row) => row.agency ?? agencyUnknown))].join(', '),
        numberFormat(texts.language)(rows.length),
      ],
    }),
  );
  return {
    heading: headings.received,
    blocks: [
      { kind: 'paragraph', text: says.received },
      amountsTable([agency, ...amountColumns(texts)], byAgency),
      amountsTable([account, agency, ...(records === undefined ? [] : [records])], byAccount),
    ],
  };
}

/** Whose mail went to whom, with the heading that says how sure it is; null where nobody's did. */
export function astraySection(
  kind: 'astray' | 'maybe' | 'prepared',
  rows: readonly AstrayRow[],
  texts: Texts,
): IncidentSection | null {
  const { headings, says } = incidentTextsOf(texts.language);
  if (rows.length === 0) return null;
  const repeats = rows.some(({ isRepeated }) => isRepeated);
  return {
    heading: headings[kind],
    blocks: [
      { kind: 'paragraph', text: says[kind] },
      ...(repeats ? [{ kind: 'paragraph', text: says.repeated } as const] : []),
      astrayTable(rows, kind === 'prepared' ? 'preparedRecipient' : 'recipient', texts),
    ],
  };
}

function astrayTable(
  rows: readonly AstrayRow[],
  recipient: 'recipient' | 'preparedRecipient',
  texts: Texts,
): ReportTable {
  const { columns, recipientUnknown } = incidentTextsOf(texts.language);
  const hasProtected = rows.some(({ protectedAs }) => protectedAs !== null);
  return {
    kind: 'table',
    markHeading: columns.result,
    columns: [
      { heading: columns.row, form: 'number' },
      { heading: columns.mailbox, form: 'sentence' },
      { heading: columns[recipient], form: 'sentence' },
      { heading: columns.recipientAgency, form: 'name' },
      ...(hasProtected ? [{ heading: columns.protection, form: 'name' } as const] : []),
    ],
    rows: rows.map((row) => ({
      mark: markOf(row, texts),
      cells: [
        String(row.row),
        row.account,
        row.recipient ?? recipientUnknown,
        row.recipientAgency ?? recipientUnknown,
        ...(hasProtected ? [row.protectedAs?.[texts.language] ?? ''] : []),
      ],
    })),
  };
}

/** What can't be told, a row each with its reason; null for none. Never throws. */
export function untoldSection(
  { untold }: ControllerIncident,
  texts: Texts,
): IncidentSection | null {
  const { headings, columns, says, untold: reasons } = incidentTextsOf(texts.language);
  if (untold.length === 0) return null;
  const table: ReportTable = {
    kind: 'table',
    markHeading: columns.execution,
    columns: [
      { heading: columns.row, form: 'number' },
      { heading: columns.mailbox, form: 'sentence' },
      { heading: columns.id, form: 'code' },
      { heading: columns.why, form: 'sentence' },
    ],
    rows: untold.map((row) => ({
      mark: markOf(row, texts),
      cells: [String(row.row), row.account, row.id, reasons[row.why]],
    })),
  };
  return { heading: headings.untold, blocks: [{ kind: 'paragraph', text: says.untold }, table] };
}

/** A protected mailbox has a mark of its own: the one thing nobody may miss. */
function markOf(row: Row, texts: Texts): ReportMark {
  const { marks } = incidentTextsOf(texts.language);
  const words = [executionWord(row, texts)];
  if (row.kind === 'astray' && row.isRepeated) words.push(marks.repeated);
  if (row.protectedAs !== null) words.push(marks.protected);
  const state = row.protectedAs === null ? stateOf(row) : 'damaged';
  return { state, word: words.join(', ') };
}

function stateOf({ kind, execution }: Row): ReportMark['state'] {
  switch (execution) {
    case 'prepared':
      return 'notChecked';
    case 'unclear':
      return 'unknown';
    case 'executed':
    case 'assumed':
      return kind === 'astray' ? 'wrong' : 'unknown';
  }
}

function executionWord({ kind, execution }: Row, texts: Texts): string {
  const { marks } = incidentTextsOf(texts.language);
  return kind === 'untold' && execution === 'assumed' ? marks.untold : marks[execution];
}

function amountColumns(texts: Texts): readonly ReportColumn[] {
  const { columns } = incidentTextsOf(texts.language);
  return [
    { heading: columns.records, form: 'number' },
    { heading: columns.recipients, form: 'number' },
  ];
}

function amountsTable(columns: readonly ReportColumn[], rows: readonly ReportRow[]): ReportTable {
  return { kind: 'table', markHeading: null, columns, rows };
}

function amountsBy(
  rows: readonly AstrayRow[],
  nameOf: (row: AstrayRow) => string,
  texts: Texts,
): readonly ReportRow[] {
  const number = numberFormat(texts.language);
  return grouped(rows, nameOf).map(([name, own]) => {
    const { records, recipients } = countAstray(own);
    return { mark: null, cells: [name, number(records), number(recipients)] };
  });
}

/** The largest group first, equal ones by name. */
function grouped(
  rows: readonly AstrayRow[],
  nameOf: (row: AstrayRow) => string,
): readonly (readonly [string, readonly AstrayRow[]])[] {
  const groups = new Map<string, AstrayRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [row]);
    else known.push(row);
  }
  return [...groups].sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1));
}

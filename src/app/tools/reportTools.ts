import { columnName } from '../../core/columns/columnName';
import type { IncidentPart, IncidentWish, LogColumn, ReportWish } from '../ports/listTools';
import { momentOf } from './momentOf';
import type { ReportSheet } from './reportSheet';
import type { ToolsSession } from './session';
import type { ReportBasis, ToolState, ToolWork } from './state';

const MINUTE = 60_000;

/** Writes the last check's report into a new sheet and brings it in front. Throws `WorkbookFailure`. */
export async function writeReport(session: ToolsSession): Promise<void> {
  const { ports, tell } = session;
  const wish = await reportWish(session);
  if (wish === null) return;
  tell({ type: 'report', step: { at: 'working', work: { doing: 'planning' } } });
  const report = await ports.tools.report(wish);
  if (report === null) return tell({ type: 'report', step: { at: 'rest' } });
  const sheet = await writeAndShow(session, report, (work) =>
    tell({ type: 'report', step: { at: 'working', work } }),
  );
  tell({ type: 'report', step: { at: 'made', sheet, ...basisOf(wish) } });
}

/** Saves the last check's report as a file. */
export async function saveReport(session: ToolsSession, form: 'html' | 'json'): Promise<void> {
  const { ports, tell } = session;
  const wish = await reportWish(session);
  if (wish === null) return;
  const file = await ports.tools.reportFile(wish, form);
  if (file === null) return;
  ports.downloads.save(file.name, file.content);
  tell({ type: 'report', step: { at: 'saved', file: file.name, ...basisOf(wish) } });
}

function basisOf({ checkedAt, acknowledged }: ReportWish): ReportBasis {
  return { checkedAt, acknowledged };
}

async function reportWish({ ports }: ToolsSession): Promise<ReportWish | null> {
  const { language, result } = ports.pane.state();
  if (result.kind !== 'checked') return null;
  const [workbook, acknowledged] = [await ports.workbookName(), await ports.acknowledged()];
  return { language, workbook, checkedAt: result.at, acknowledged };
}

async function writeAndShow(
  { ports, signal }: ToolsSession,
  sheet: ReportSheet,
  told: (work: ToolWork) => void,
): Promise<string> {
  const { writer } = ports;
  const { id, name } = await writer.write(
    { ...sheet, filled: null, unfinished: null },
    {
      signal: signal(),
      progress: (doing, done, rows) => told({ doing, what: sheet.name, done, rows }),
    },
  );
  await writer.show(id);
  return name;
}

/** Works out who got whose mail in the list that was checked last. */
export async function tellIncident(session: ToolsSession): Promise<void> {
  const { ports, tell, state } = session;
  const { open } = state();
  if (open?.tool !== 'incident') return;
  tell({ type: 'telling', step: { at: 'working', work: { doing: 'planning' } } });
  const answer = await ports.tools.tellIncident(await incidentWish(session, open));
  session.signal().throwIfAborted();
  const step = answer === null ? ({ at: 'choosing' } as const) : ({ at: 'told', answer } as const);
  tell({ type: 'telling', step });
}

/** Saves one of its reports as a file; nothing where there is none. Throws what the worker throws. */
export async function saveIncident(
  { ports }: ToolsSession,
  part: IncidentPart,
  form: 'html' | 'csv',
): Promise<void> {
  const file = await ports.tools.incidentFile(part, form);
  if (file !== null) ports.downloads.save(file.name, file.content);
}

/** Writes one of its reports into a new sheet and brings it in front. Throws `WorkbookFailure`. */
export async function incidentSheet(session: ToolsSession, part: IncidentPart): Promise<void> {
  const { ports, state, tell } = session;
  const { open } = state();
  if (open?.tool !== 'incident') return;
  const { step } = open;
  const sheet = await ports.tools.incidentSheet(part);
  if (sheet === null) return;
  await writeAndShow(session, sheet, (work) =>
    tell({ type: 'telling', step: { at: 'working', work } }),
  );
  tell({ type: 'telling', step });
}

async function incidentWish(
  { ports }: ToolsSession,
  { choice, columns }: Extract<ToolState, { tool: 'incident' }>,
): Promise<IncidentWish> {
  const { known, from, to, column, executed, prepared } = choice;
  return {
    language: ports.pane.state().language,
    workbook: await ports.workbookName(),
    createdAt: Math.floor(ports.clock.now().getTime() / MINUTE),
    known: momentOf(known),
    access: { from: momentOf(from), to: momentOf(to) },
    log: column === null ? null : { column: wishFor(column, columns), executed, prepared },
  };
}

/** By its heading, as reports then say it; by its letter where several have that heading. */
function wishFor(column: number, columns: readonly LogColumn[]): string {
  const heading = columns.find((one) => one.column === column)?.heading ?? '';
  const alike = columns.filter((one) => one.heading === heading);
  return heading !== '' && alike.length === 1 ? heading : columnName(column);
}

import type { LogWishes } from '../app/incident/reportIncident';
import { logWordKey } from '../core/incident/execution';
import { readMoment } from '../core/incident/germanTime';
import type { UsageTexts } from '../texts/commandTexts';

/** What the user said of a run that has happened; moments as in core/incident/germanTime, null: not said. */
export interface IncidentWishes {
  readonly log: LogWishes | null;
  readonly known: number | null;
  readonly access: { readonly from: number | null; readonly to: number | null };
}

/** One sentence that says what is wrong. */
export interface WrongWishes {
  readonly wrong: (texts: UsageTexts) => string;
}

/** The options of `report --incident` beside those of a check. */
export const INCIDENT_OPTIONS = {
  incident: { type: 'boolean' },
  'log-column': { type: 'string' },
  executed: { type: 'string', multiple: true },
  prepared: { type: 'string', multiple: true },
  'known-since': { type: 'string' },
  'access-from': { type: 'string' },
  'access-to': { type: 'string' },
} as const;

type Values = ReadonlyMap<string, readonly string[]>;

/** Reads these options. Never throws. */
export function incidentWishes(values: Values): IncidentWishes | WrongWishes {
  if (!values.has('incident')) return { wrong: (texts) => texts.incident.noIncident };
  const log = logWishes(values);
  if (log !== null && 'wrong' in log) return log;
  const known = momentOf(values, 'known-since');
  if (isWrong(known)) return known;
  const from = momentOf(values, 'access-from');
  if (isWrong(from)) return from;
  const to = momentOf(values, 'access-to');
  if (isWrong(to)) return to;
  if (from !== null && to !== null && to <= from) {
    return { wrong: (texts) => texts.incident.windowBackwards };
  }
  return { log, known, access: { from, to } };
}

function logWishes(values: Values): LogWishes | WrongWishes | null {
  const column = values.get('log-column')?.at(-1);
  const executed = values.get('executed') ?? [];
  const prepared = values.get('prepared') ?? [];
  if (column === undefined) {
    if (executed.length + prepared.length === 0) return null;
    return { wrong: (texts) => texts.incident.noLogColumn };
  }
  if (executed.length === 0) return { wrong: (texts) => texts.incident.noExecuted };
  const both = executed.find((word) => prepared.some((other) => sameWord(word, other)));
  if (both !== undefined) return { wrong: (texts) => texts.incident.sameWord(both) };
  return { column, executed, prepared };
}

function sameWord(a: string, b: string): boolean {
  return logWordKey(a) === logWordKey(b);
}

function momentOf(
  values: Values,
  name: keyof typeof INCIDENT_OPTIONS,
): number | WrongWishes | null {
  const text = values.get(name)?.at(-1);
  if (text === undefined) return null;
  const option = `--${name}`;
  const reading = readMoment(text);
  switch (reading.kind) {
    case 'moment':
      return reading.moment;
    case 'unreadable':
      return { wrong: (texts) => texts.incident.badMoment(option, text) };
    case 'skipped':
      return { wrong: (texts) => texts.incident.skippedMoment(option, text) };
    case 'twice':
      return { wrong: (texts) => texts.incident.doubleMoment(option, text) };
  }
}

function isWrong(value: number | WrongWishes | null): value is WrongWishes {
  return typeof value === 'object' && value !== null;
}

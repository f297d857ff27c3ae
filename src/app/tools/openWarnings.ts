import type { Acknowledgement } from '../../core/report/basis';
import type { RuleId } from '../../core/rules/catalog';
import { problemOf } from '../pane/problem';
import type { PaneState, Problem } from '../pane/state';
import { isAbort } from '../pane/store';
import { acknowledgedOf } from './acknowledgedOf';
import type { AcceptedWarnings, WarningDecision } from '../ports/acceptedWarnings';
import type { ListTools } from '../ports/listTools';
import type { Clock } from '../ports/surroundings';
import { openStore } from '../store';

/** A rule that warns of the list that was checked last. */
export interface ListWarning {
  readonly rule: RuleId;
  readonly findings: number;
  /** Why somebody accepted its warnings; null: nobody did yet. */
  readonly reason: string | null;
}

/** What is known of the last check's warnings. */
export interface WarningsState {
  /** The check that they are of; null before the first look. */
  readonly checkedAt: Date | null;
  /** In the rules' order. */
  readonly warnings: readonly ListWarning[];
  readonly problem: Problem | null;
}

/** The last check's warnings, which can be accepted with a reason. Its actions never reject: what breaks is shown. */
export interface Warnings {
  readonly state: () => WarningsState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly look: () => Promise<void>;
  /** Accepts a rule's warnings; a blank reason, and a rule that does not warn, change nothing. */
  readonly accept: (rule: RuleId, reason: string) => Promise<void>;
  readonly takeBack: (rule: RuleId) => Promise<void>;
  readonly dismissProblem: () => void;
  /** What is accepted now, for a report. Throws `WorkbookFailure`. */
  readonly acknowledged: () => Promise<readonly Acknowledgement[]>;
}

/** What accepting warnings needs from outside. */
export interface WarningsPorts {
  readonly tools: Pick<ListTools, 'warnings' | 'warningsBasis'>;
  readonly accepted: AcceptedWarnings;
  readonly clock: Clock;
  readonly pane: { readonly state: () => Pick<PaneState, 'result'> };
}

const NO_WARNINGS: WarningsState = { checkedAt: null, warnings: [], problem: null };

function withNews(before: WarningsState, news: Partial<WarningsState>): WarningsState {
  return { ...before, ...news };
}

/** Nothing is read before somebody looks. Never throws. */
export function openWarnings(ports: WarningsPorts): Warnings {
  const { state, tell, subscribe } = openStore(NO_WARNINGS, withNews);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (state().problem !== null) tell({ problem: null });
    try {
      await work();
    } catch (error) {
      if (!isAbort(error)) tell({ problem: problemOf(error) });
    }
  };
  const decide = (rule: RuleId, reason: string | null): Promise<void> =>
    attempt(async () => {
      await remember(ports, rule, reason);
      await look(ports, tell);
    });
  return {
    state,
    subscribe,
    look: () => attempt(() => look(ports, tell)),
    accept: async (rule, reason) => {
      if (reason.trim() !== '') await decide(rule, reason.trim());
    },
    takeBack: (rule) => decide(rule, null),
    dismissProblem: () => tell({ problem: null }),
    acknowledged: async () => acknowledgedOf(await read(ports)),
  };
}

async function look(
  ports: WarningsPorts,
  tell: (news: Partial<WarningsState>) => void,
): Promise<void> {
  const checkedAt = checkIn(ports);
  const warnings = await read(ports);
  // Another check asks by itself.
  if (checkIn(ports) === checkedAt) tell({ checkedAt, warnings });
}

/** The check whose result is shown; null for none. */
function checkIn({ pane }: WarningsPorts): Date | null {
  const { result } = pane.state();
  return result.kind === 'checked' ? result.at : null;
}

async function read({ tools, accepted }: WarningsPorts): Promise<readonly ListWarning[]> {
  const list = await tools.warnings();
  if (list === null || list.rules.length === 0) return [];
  const decisions = (await accepted.recall()).filter(
    ({ fingerprint }) => fingerprint === list.fingerprint,
  );
  // The fingerprints of all references are only worked out where they can matter.
  const basis = decisions.length === 0 ? null : await tools.warningsBasis();
  return list.rules.map(({ rule, findings }) => {
    const own = decisions.filter((one) => one.rule === rule && one.basis === basis);
    const decision = own.at(-1);
    return { rule, findings, reason: decision?.findings === findings ? decision.reason : null };
  });
}

async function remember(ports: WarningsPorts, rule: RuleId, reason: string | null): Promise<void> {
  const { tools, accepted, clock } = ports;
  const checkedAt = checkIn(ports);
  const list = await tools.warnings();
  const basis = await tools.warningsBasis();
  const findings = list?.rules.find((one) => one.rule === rule)?.findings;
  // What was decided of one check must not stand for the next.
  if (list === null || basis === null || findings === undefined) return;
  if (checkedAt === null || checkIn(ports) !== checkedAt) return;
  const at = clock.now().toISOString();
  const { fingerprint } = list;
  const decision: WarningDecision = { fingerprint, basis, rule, findings, reason, at };
  await accepted.remember(decision);
}

import type { Warnings, WarningsState } from '../../../src/app/tools/openWarnings';
import type { PaneState } from '../../../src/app/pane/state';

const REASON =
  'Herr Ernst und zwei weitere ziehen erst im Oktober um, siehe Vermerk vom 4. August.';

/** The warnings of a check by name. */
export function warningStates(checkedAt: Date): Readonly<Record<string, WarningsState>> {
  const open = [
    { rule: 'hidden-rows', findings: 3, reason: null },
    { rule: 'missing-pair', findings: 1, reason: null },
    { rule: 'agency-unclear', findings: 1, reason: null },
  ] as const;
  const [hidden, missing, agency] = open;
  const known = { checkedAt, problem: null };
  return {
    open: { ...known, warnings: open },
    accepted: { ...known, warnings: [hidden, { ...missing, reason: REASON }, agency] },
    all: {
      ...known,
      warnings: open.map((one) => ({ ...one, reason: 'im Team besprochen' })),
    },
    broken: {
      ...known,
      warnings: open,
      problem: { from: 'program', message: 'Die Mappe ist schreibgeschützt.' },
    },
  };
}

/** Warnings that show a state and follow what is decided; nothing stands behind them. */
export function galleryWarnings(
  pane: PaneState,
  name = 'open',
  heard: Partial<Warnings> = {},
): Warnings {
  const { result } = pane;
  const nothing: WarningsState = { checkedAt: null, warnings: [], problem: null };
  const states = result.kind === 'checked' ? warningStates(result.at) : {};
  let now = states[name] ?? nothing;
  const listeners = new Set<() => void>();
  const tell = (next: WarningsState): void => {
    now = next;
    for (const listener of listeners) listener();
  };
  const decide = async (rule: string, reason: string | null): Promise<void> => {
    const warnings = now.warnings.map((one) => (one.rule === rule ? { ...one, reason } : one));
    tell({ ...now, warnings });
  };
  return {
    state: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    look: async () => undefined,
    accept: decide,
    takeBack: (rule) => decide(rule, null),
    dismissProblem: () => tell({ ...now, problem: null }),
    acknowledged: async () => [],
    ...heard,
  };
}

import type { RepairPreview, RepairView } from '../../../src/app/guard/repairStep';
import type { RepairedCell } from '../../../src/app/repairList';
import { wrongRow } from './paneStates';

const PREVIEW: RepairPreview = {
  source: 'reference',
  cells: 789,
  columns: [{ column: 0, cells: 789 }],
  batches: ['Charge 1', 'Charge 2', 'Charge 3', 'Charge 4'],
  weaker: { thirdColumn: 0, onlyOneLeft: 0 },
  open: [],
  unproven: [],
  right: { before: 1, after: 790, rows: 790 },
};

const offered = (preview: RepairPreview, wasRefused = false): RepairView => ({
  kind: 'offered',
  preview,
  wasRefused,
});

/** What is said of putting the list right, by name. */
export const repairStates: Readonly<Record<string, RepairView>> = {
  none: { kind: 'none' },
  offered: offered(PREVIEW),
  partly: offered({
    ...PREVIEW,
    cells: 784,
    columns: [
      { column: 0, cells: 700 },
      { column: 1, cells: 84 },
    ],
    weaker: { thirdColumn: 3, onlyOneLeft: 1 },
    open: [14, 15, 208, 411, 412],
    right: { before: 1, after: 785, rows: 790 },
  }),
  unproven: offered({
    ...PREVIEW,
    unproven: [
      { column: 2, header: 'Personalnummer' },
      { column: 3, header: 'Bemerkung' },
    ],
  }),
  snapshot: offered({ ...PREVIEW, source: 'snapshot', batches: [] }),
  refused: offered(PREVIEW, true),
  writing: { kind: 'writing' },
  done: { kind: 'done', cells: 789 },
  changed: { kind: 'failed', why: 'changed-meanwhile' },
  'not-kept': { kind: 'failed', why: 'not-kept' },
};

/** By place: cells that something weaker than the reference speaks for, where some do. */
const WEAKER: ReadonlyMap<number, Exclude<RepairedCell['evidence']['by'], 'reference'>> = new Map([
  [1, 'third-column'],
  [2, 'only-one-left'],
  [3, 'other-cell-empty'],
] as const);

/** Cell `at` of the repair. */
export function repairedCell(at: number, repair: RepairView): RepairedCell {
  return {
    row: at + 1,
    column: 0,
    before: wrongRow(at).account,
    ...(weakerAt(at, repair) ?? {
      after: wrongRow(at + 2).account,
      evidence: {
        by: 'reference',
        batch: `Charge ${String(1 + Math.floor(at / 200))}`,
        source: Math.floor(at / 200),
        row: 2 + (at % 200),
      },
    }),
  };
}

function weakerAt(at: number, repair: RepairView): Pick<RepairedCell, 'after' | 'evidence'> | null {
  if (repair.kind !== 'offered') return null;
  const { source, weaker } = repair.preview;
  const after = wrongRow(at + 2).account;
  if (source === 'snapshot') return { after, evidence: { by: source } };
  const by = weaker.onlyOneLeft > 0 ? WEAKER.get(at) : undefined;
  if (by === undefined) return null;
  return { after: by === 'other-cell-empty' ? null : after, evidence: { by } };
}

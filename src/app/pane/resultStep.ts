import type { ResultEvent } from './events';
import type { Changed, ResultStep } from './state';

/** Every finding, nothing searched for. */
const WHOLE_VIEW = { state: null, search: '' } as const;

const NOTHING: Changed = new Set();

/** Step 3 after an event. Pure; never throws. */
export function reduceResult(result: ResultStep, event: ResultEvent): ResultStep {
  switch (event.type) {
    case 'check-started':
      return {
        kind: 'running',
        work: { doing: 'reading', what: '', read: 0, rows: 0 },
        changed: NOTHING,
      };
    case 'check-went-on':
      return result.kind === 'running' ? { ...result, work: event.work } : result;
    case 'check-done': {
      const changed = result.kind === 'running' ? result.changed : NOTHING;
      const { summary, at } = event;
      return { kind: 'checked', summary, at, changed, view: WHOLE_VIEW };
    }
    case 'check-refused':
      return { kind: 'refused', refusal: event.refusal };
    case 'check-ended-early':
      return result.kind === 'running' ? { kind: 'unchecked', earlier: null } : result;
    case 'view-changed':
      return result.kind === 'checked' ? { ...result, view: event.view } : result;
    case 'answered':
      return result;
    case 'content-changed':
      return withChange(result, event.sheetId);
    case 'list-compared':
      return event.same ? withoutChange(result, event.sheetId) : withChange(result, event.sheetId);
    case 'earlier-compared':
      return earlierCompared(result, event);
  }
}

/** Notes what changed since the check, or while it runs: a part may have been read before. */
export function withChange(result: ResultStep, what: string): ResultStep {
  switch (result.kind) {
    case 'running':
    case 'checked':
      return result.changed.has(what) ? result : { ...result, changed: plus(result.changed, what) };
    case 'unchecked': {
      const { earlier } = result;
      if (earlier === null) return result;
      return { ...result, earlier: { ...earlier, changed: plus(earlier.changed, what) } };
    }
    case 'refused':
      return { kind: 'unchecked', earlier: null };
  }
}

function withoutChange(result: ResultStep, sheetId: string): ResultStep {
  if (result.kind !== 'checked' || !result.changed.has(sheetId)) return result;
  return { ...result, changed: minus(result.changed, sheetId) };
}

function earlierCompared(
  result: ResultStep,
  { sheetId, same }: ResultEvent & { type: 'earlier-compared' },
): ResultStep {
  if (result.kind !== 'unchecked' || result.earlier === null) return result;
  const { earlier } = result;
  const changed = (same ? minus : plus)(earlier.changed, sheetId);
  return { ...result, earlier: { ...earlier, changed } };
}

function plus(changed: Changed | null, what: string): Changed {
  return new Set([...(changed ?? NOTHING), what]);
}

function minus(changed: Changed | null, what: string): Changed {
  return new Set([...(changed ?? NOTHING)].filter((one) => one !== what));
}

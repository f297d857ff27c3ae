/** What a trace must record for `paneTasks`. */
export const TASK_CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * The tasks of the pane's main thread in a trace (its text as Chromium writes it), longest first:
 * milliseconds of processor time and by the clock. Where the machine has other work, only the first
 * says what the program costs. Throws where the pane had no process of its own.
 */
export function paneTasks(trace) {
  const { traceEvents } = JSON.parse(trace);
  const { pane, page } = processes(traceEvents);
  if (pane === undefined || pane === page) throw new Error('the pane had no process of its own');
  const main = traceEvents.find(
    ({ pid, name, args }) =>
      pid === pane && name === 'thread_name' && args.name === 'CrRendererMain',
  );
  return traceEvents
    .filter(({ pid, tid, name }) => pid === pane && tid === main?.tid && name === 'RunTask')
    .map(({ tdur = 0, dur = 0 }) => ({ cpu: tdur / 1000, clock: dur / 1000 }))
    .sort((a, b) => b.cpu - a.cpu);
}

/** Ids of the processes that show the pane and the page around it. */
function processes(events) {
  const frames = events.flatMap(({ args }) => args?.data?.frames ?? [args?.data ?? {}]);
  const ofPage = (wanted) =>
    frames.findLast(({ url, processId }) => processId !== undefined && wanted.test(url ?? ''));
  return {
    pane: ofPage(/\/taskpane\.html/)?.processId,
    page: ofPage(/^http:\/\/localhost:\d+\/(\?|$)/)?.processId,
  };
}

import type { Checker, CheckTask } from '../app/ports/checker';
import type { Progress } from '../app/ports/progress';
import { DeskLine, type CheckingWorker } from './deskLine';
import { buffersOfSheets } from './transfer';

/**
 * A checker in a worker, which `start` starts when it is first needed. Calling a check off ends the
 * worker with everything that was asked of it; the next question starts another.
 */
export function workerChecker(start: () => CheckingWorker): Checker {
  return checkerOn(new DeskLine(start));
}

/** The same on a line on which others ask, too. */
export function checkerOn(line: DeskLine): Checker {
  return {
    look: (head) => line.ask('look', [head], buffersOfSheets([head])),
    holdsPairs: (head, like) => line.ask('holdsPairs', [head, like], buffersOfSheets([head])),
    sheetsOf: (file) => line.ask('sheetsOf', [file]),
    check: (task, signal, progress) => check(line, task, signal, progress),
    findings: (view, from, count) => line.ask('findings', [view, from, count]),
    paintJob: () => line.ask('paintJob', []),
    rightPairs: () => line.ask('rightPairs', []),
    repairOffer: () => line.ask('repairOffer', []),
    repairCells: (from, count) => line.ask('repairCells', [from, count]),
    isAsChecked: (list) => line.ask('isAsChecked', [list], buffersOfSheets([list])),
    fingerprint: (list, wishes, answers) =>
      line.ask('fingerprint', [list, wishes, answers], buffersOfSheets([list])),
  };
}

function check(
  line: DeskLine,
  task: CheckTask,
  signal: AbortSignal,
  progress: Progress,
): ReturnType<Checker['check']> {
  const sheets = [task.list, ...task.sheets.map(({ sheet }) => sheet)];
  return line.askUntil(signal, 'check', [task], buffersOfSheets(sheets), progress);
}

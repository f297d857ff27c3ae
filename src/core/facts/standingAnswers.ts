import type { ChosenSheet } from './factSheets';
import type { Answers } from './facts';
import { noteRows } from './noteRows';

/**
 * The answers that still stand for the list as it is. An end of the list (`listEndsAbove`) counts only
 * while a sum or a note stands in its row: where rows came or went since it was given, pairs would go
 * unchecked unseen. Never throws.
 */
export function standingAnswers({ sheet, columns }: ChosenSheet, answers: Answers): Answers {
  const { listEndsAbove, ...others } = answers;
  if (listEndsAbove === undefined || noteRows(sheet, columns).includes(listEndsAbove)) {
    return answers;
  }
  return others;
}

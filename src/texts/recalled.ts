import { columnName } from '../core/columns/columnName';
import type { Answers } from '../core/facts/facts';
import type { Recalled } from '../core/report/basis';
import { commandTextsOf } from './commandCatalog';
import type { Texts } from './texts';

/** What was settled for a whole list, a sentence each. Never throws. */
export function answersSaid(
  { tmpIsSame, idByteOrder, listEndsAbove }: Answers,
  texts: Texts,
): readonly string[] {
  const { answers: words } = texts.report;
  return [
    ...(tmpIsSame === undefined ? [] : [words.tmpIsSame(tmpIsSame)]),
    ...(idByteOrder === undefined ? [] : [words.idByteOrder(idByteOrder)]),
    ...(listEndsAbove === undefined ? [] : [words.listEndsAbove(listEndsAbove)]),
  ];
}

/** What was taken over from the list's workbook in one line, and each thing that was not. Never throws. */
export function recalledSaid(
  { columns, kind, answers, exclusions, lost }: Recalled,
  texts: Texts,
): readonly string[] {
  const words = commandTextsOf(texts.language).recalled;
  const taken = [
    ...(columns === null ? [] : [words.columns(columns.map(columnName))]),
    ...(kind === null ? [] : [words.kind(kind)]),
    ...answersSaid(answers, texts),
    ...(exclusions.length === 0 ? [] : [words.leftOut(exclusions.length)]),
  ];
  return [
    ...(taken.length === 0 ? [] : [`${words.from} ${taken.join(' ')}`]),
    ...lost.map((one) => words.lost[one]),
  ];
}

/** The same for programs: columns by letter, the answers' names. Never throws. */
export function recalledJson({ columns, kind, answers, exclusions, lost }: Recalled): object {
  return {
    columns: columns === null ? null : columns.map(columnName),
    kind,
    answers: Object.keys(answers),
    exclusions: exclusions.length,
    notTaken: lost,
  };
}

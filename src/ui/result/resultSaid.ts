import type { Refusal } from '../../app/refusal';
import type { PaneState, ResultStep } from '../../app/pane/state';
import type { CheckSummary } from '../../app/ports/checker';
import type { RememberedCheck } from '../../app/ports/workbookMemory';
import type { StateWord } from '../../texts/paneTexts';
import type { Texts } from '../../texts/texts';

/** The one big sentence, the mark in front of it, and what to do where nothing can be told. */
export interface Verdict {
  readonly mark: StateWord;
  readonly sentence: string;
  readonly advice: string | null;
}

/** The verdict of a check. Never throws. */
export function verdictOf(
  { counts, passed, comparable }: CheckSummary | RememberedCheck,
  columnsAreKnown: boolean,
  texts: Texts,
): Verdict {
  const { result } = texts.pane;
  const sentence = texts.check.sentence(counts, passed, comparable);
  if (!comparable || counts.rows === 0) {
    const advice = columnsAreKnown ? result.noReference : result.columnsUnclear;
    return { mark: 'notChecked', sentence, advice: counts.rows === 0 ? null : advice };
  }
  if (passed) return { mark: 'ok', sentence, advice: null };
  if (counts.wrongPair > 0) return { mark: 'wrong', sentence, advice: null };
  // Every pair is right, yet the list has an error: as wrong as its findings and its report say.
  const mark = counts.correct < counts.rows ? 'unknown' : 'wrong';
  return { mark, sentence, advice: null };
}

/** Why a check could not begin, in the pane's own words. `sheet`: the list's. Never throws. */
export function refusalText(refusal: Refusal, sheet: string, texts: Texts): string {
  const { refusals } = texts;
  const { result } = texts.pane;
  switch (refusal.reason) {
    case 'no-rows':
      return refusal.above === null ? result.noRows(sheet) : refusals.noRows(sheet, refusal.above);
    case 'no-pairs':
      return result.noPairs(refusal.sheet ?? refusal.file);
    case 'reference-unclear':
      return result.noPairs(refusal.sheet);
    case 'no-such-column':
      return refusals.noSuchColumn(refusal.column, refusal.headings);
    case 'several-sheets':
      return refusals.severalSheets(refusal.file, refusal.sheets);
    case 'sheet-of-text':
      return refusals.sheetOfText(refusal.file);
    case 'no-note':
      return refusals.noNote(refusal.row);
    case 'exclusions':
      return refusals.badExclusions(refusal.problems);
  }
}

/** What a screen reader says when the result changes; '' for nothing. Never throws. */
export function announcement(state: PaneState, texts: Texts): string {
  const { result, list } = state;
  switch (result.kind) {
    case 'unchecked':
      return '';
    case 'running':
      return texts.pane.frame.running;
    case 'refused':
      return refusalText(result.refusal, list.sheet?.name ?? '', texts);
    case 'checked':
      if (result.changed.size > 0) return texts.pane.frame.changed;
      return verdictOf(result.summary, result.summary.columns !== null, texts).sentence;
  }
}

/** Step 3 in a word or two, for its folded line; '' before a check. Never throws. */
export function shortResult(result: ResultStep, texts: Texts): string {
  const { short } = texts.pane.result;
  switch (result.kind) {
    case 'unchecked':
    case 'running':
      return '';
    case 'refused':
      return short.unclear;
    case 'checked':
      if (!result.summary.comparable) return short.unclear;
      return result.summary.passed ? short.passed : short.failed;
  }
}

import type { SaidAnswers } from '../app/saidAnswers';
import { SHEET_ROWS } from '../core/table/sheetBounds';
import { wrong, type WrongArguments } from './options';

/** How a question is answered on the command line: by the rule that asks it. */
export const ANSWERS = {
  tmp: 'tmp-suffix=same',
  canonical: 'id-byte-order=canonical',
  octets: 'id-byte-order=octets',
  /** The row's number, from 1, follows. */
  ends: 'not-a-data-row=',
} as const;

/**
 * Reads `--answer NAME=VALUE` …; of two for one question the last counts. `lists`: how many are checked;
 * where one ends is no answer for several. Never throws.
 */
export function saidAnswersOf(
  given: readonly string[],
  lists: 'one' | 'several',
): SaidAnswers | WrongArguments {
  let said: SaidAnswers = {};
  for (const one of given) {
    const answer = answerOf(one);
    if ('sentence' in answer) return answer;
    said = { ...said, ...answer };
  }
  if (said.listEndsAbove === undefined || lists === 'one') return said;
  return wrong((texts) => texts.answers.rowOfWhich);
}

function answerOf(given: string): SaidAnswers | WrongArguments {
  const [name = '', ...rest] = given.split('=');
  const value = rest.join('=').trim();
  switch (name.trim()) {
    case 'tmp-suffix':
      return value === 'same' ? { tmpIsSame: true } : bad(name, value, 'same');
    case 'id-byte-order':
      return value === 'canonical' || value === 'octets'
        ? { idByteOrder: value }
        : bad(name, value, 'canonical, octets');
    case 'not-a-data-row': {
      const row = /^[1-9][0-9]{0,6}$/.test(value) ? Number(value) : 0;
      // A list that fills its sheet ends above the row that would follow.
      if (row > 0 && row <= SHEET_ROWS + 1) return { listEndsAbove: row };
      return wrong((texts) => texts.answers.badRow(name, value));
    }
    default:
      return wrong((texts) => texts.answers.unknown(name));
  }
}

function bad(name: string, value: string, allowed: string): WrongArguments {
  return wrong((texts) => texts.answers.badValue(name, value, allowed));
}

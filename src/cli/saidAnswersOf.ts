import type { SaidAnswers } from '../app/saidAnswers';
import { wrong, type WrongArguments } from './options';

/** How a question is answered on the command line: by the rule that asks it. */
export const ANSWERS = {
  tmp: 'tmp-suffix=same',
  canonical: 'id-byte-order=canonical',
  octets: 'id-byte-order=octets',
  /** The row's number, from 1, follows. */
  ends: 'not-a-data-row=',
} as const;

/** Excel's last row, and the one that would follow it. */
const MOST_ROWS = 1_048_577;

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
      if (row > 0 && row <= MOST_ROWS) return { listEndsAbove: row };
      return wrong((texts) => texts.answers.badRow(name, value));
    }
    default:
      return wrong((texts) => texts.answers.unknown(name));
  }
}

function bad(name: string, value: string, allowed: string): WrongArguments {
  return wrong((texts) => texts.answers.badValue(name, value, allowed));
}

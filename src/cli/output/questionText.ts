import type { ColumnQuestion } from '../../app/ports/checker';
import type { Texts } from '../../texts/texts';
import { ANSWERS } from '../saidAnswersOf';

/** A question about a whole column or list in words, and each answer with the option that gives it. Never throws. */
export function questionText(
  question: ColumnQuestion,
  { pane: { questions: words } }: Texts,
): { readonly text: string; readonly answers: readonly string[] } {
  const answer = (word: string, value: string): string => `${word}: --answer ${value}`;
  switch (question.about) {
    case 'tmp-suffix':
      return {
        text: words.tmp(question.rows, question.side),
        answers: [answer(words.tmpSame, ANSWERS.tmp)],
      };
    case 'id-byte-order':
      return {
        text: words.byteOrder,
        answers: [answer(words.canonical, ANSWERS.canonical), answer(words.octets, ANSWERS.octets)],
      };
    case 'not-a-data-row': {
      const { row, text } = question;
      return {
        text: words.note(row, text),
        answers: [answer(words.endsAbove(row), `${ANSWERS.ends}${row}`)],
      };
    }
  }
}

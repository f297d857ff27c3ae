import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ColumnQuestion } from '../../app/ports/checker';
import type { Answers } from '../../core/facts/facts';
import type { Texts } from '../../texts/texts';

/** What the rules ask about a whole column or list, and what was answered. */
export interface QuestionsProps {
  readonly texts: Texts;
  readonly questions: readonly ColumnQuestion[];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  question: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asked once for the whole list, never once a row; an answer checks again and can be taken back. */
export function Questions({ texts, questions, answers, onAnswer }: QuestionsProps): ReactNode {
  const styles = useStyles();
  if (questions.length === 0 && Object.keys(answers).length === 0) return null;
  return (
    <div className={styles.parts}>
      {questions.length > 0 && <h3 className={styles.heading}>{texts.pane.questions.heading}</h3>}
      {questions.map((question) => {
        const { text, choices } = asked(question, answers, texts);
        return (
          <div key={question.about} className={styles.question}>
            <p className={styles.text}>{text}</p>
            <div className={styles.buttons}>
              {choices.map(({ word, next }) => (
                <Button key={word} size="small" onClick={() => onAnswer(next)}>
                  {word}
                </Button>
              ))}
            </div>
          </div>
        );
      })}
      <Given texts={texts} answers={answers} onAnswer={onAnswer} />
    </div>
  );
}

interface Asked {
  readonly text: string;
  readonly choices: readonly { readonly word: string; readonly next: Answers }[];
}

function asked(question: ColumnQuestion, answers: Answers, { pane }: Texts): Asked {
  const words = pane.questions;
  switch (question.about) {
    case 'tmp-suffix': {
      const next: Answers = { ...answers, tmpIsSame: question.place };
      const text = words.tmp(question.rows, question.side);
      return { text, choices: [{ word: words.tmpSame, next }] };
    }
    case 'id-byte-order':
      return {
        text: words.byteOrder,
        choices: [
          { word: words.canonical, next: { ...answers, idByteOrder: 'canonical' } },
          { word: words.octets, next: { ...answers, idByteOrder: 'octets' } },
        ],
      };
    case 'not-a-data-row': {
      const { row } = question;
      const next: Answers = { ...answers, listEndsAbove: row };
      const text = words.note(row, question.text);
      return { text, choices: [{ word: words.endsAbove(row), next }] };
    }
  }
}

function Given({
  texts,
  answers,
  onAnswer,
}: Pick<QuestionsProps, 'texts' | 'answers' | 'onAnswer'>): ReactNode {
  const styles = useStyles();
  const { given, takeBack } = texts.pane.questions;
  const said = saidOf(answers, texts);
  if (said.length === 0) return null;
  return (
    <div className={styles.parts}>
      <h3 className={styles.heading}>{given}</h3>
      <div className={styles.question}>
        {said.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
        <Button size="small" onClick={() => onAnswer({})}>
          {takeBack}
        </Button>
      </div>
    </div>
  );
}

function saidOf({ tmpIsSame, idByteOrder, listEndsAbove }: Answers, texts: Texts): string[] {
  const words = texts.report.answers;
  return [
    ...(tmpIsSame === undefined ? [] : [words.tmpIsSame(tmpIsSame)]),
    ...(idByteOrder === undefined ? [] : [words.idByteOrder(idByteOrder)]),
    ...(listEndsAbove === undefined ? [] : [words.listEndsAbove(listEndsAbove)]),
  ];
}

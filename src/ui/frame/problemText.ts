import type { Problem } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';

/** One clear sentence for everything that can break. Never throws. */
export function problemText(problem: Problem, texts: Texts): string {
  switch (problem.from) {
    case 'file': {
      const { code, details } = problem.failure;
      // Code and details belong together by construction; a union cannot say so.
      const say = texts.failures[code] as (file: string, details: object) => string;
      return say(problem.file, details);
    }
    case 'workbook': {
      const { code, details } = problem.failure;
      const say = texts.pane.failures[code] as (details: object) => string;
      return say(details);
    }
    case 'program':
      // Most messages of programs are sentences: theirs would be the second full stop.
      return texts.pane.internal(problem.message.replace(/[.\s]+$/, ''));
  }
}

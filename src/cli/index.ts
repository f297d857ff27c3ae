import { textsOf } from '../texts/catalog';
import type { Texts } from '../texts/texts';
import { languageOf, readArguments } from './arguments';
import { Exit, runCheck } from './check';
import { FileProblem, PathProblem } from './files';
import { outputOn, type Output } from './output/output';
import { visible } from './output/visible';

declare const PROGRAM_VERSION: string;

/** The command line's start: words in, exit status out. The one place that catches. */
async function main(words: readonly string[]): Promise<number> {
  const texts = textsOf(languageOf(words));
  const noColour = (process.env['NO_COLOR'] ?? '') !== '';
  const output = outputOn(process.stdout, process.stderr, noColour);
  try {
    return await run(words, texts, output);
  } catch (error) {
    output.progress(null);
    return output.refuse(sentenceOf(error, texts));
  }
}

async function run(words: readonly string[], texts: Texts, output: Output): Promise<number> {
  const args = readArguments(words);
  switch (args.command) {
    case 'wrong':
      return output.refuse(`${args.sentence(texts.command.usage)} ${texts.command.hint}`);
    case 'help':
      await output.write([`${texts.command.help}\n`]);
      return Exit.passed;
    case 'version':
      await output.write([`${PROGRAM_VERSION}\n`]);
      return Exit.passed;
    case 'check':
      return runCheck(args, texts, output);
  }
}

/** One clear sentence for everything that can break; never a stack trace. */
function sentenceOf(error: unknown, texts: Texts): string {
  if (error instanceof PathProblem) return error.sentence(texts.command.usage);
  if (error instanceof FileProblem) {
    const { code, details } = error.failure;
    // Code and details belong together by construction; a union cannot say so.
    const word = texts.failures[code] as (file: string, details: object) => string;
    return word(error.path, details);
  }
  return texts.command.usage.internal(error instanceof Error ? error.message : String(error));
}

const words = process.argv.slice(2);
// What is thrown where nobody waits for it must neither print a stack trace nor count as "errors found".
process.on('uncaughtException', (error) => {
  process.stderr.write(`${visible(sentenceOf(error, textsOf(languageOf(words))))}\n`);
  process.exit(Exit.unusable);
});
// Node ends with 0 where a promise is never settled: nothing counts as passed before it has.
process.exitCode = Exit.unusable;
process.exitCode = await main(words);

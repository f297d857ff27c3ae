import { FileProblem } from '../app/fileProblem';
import { textsOf } from '../texts/catalog';
import { commandTextsOf } from '../texts/commandCatalog';
import { helpIn } from '../texts/helpCatalog';
import type { Texts } from '../texts/texts';
import { languageOf, readArguments, type IncidentArguments } from './arguments';
import { Exit, runCheck } from './check';
import type { CheckArguments, ProtocolArguments } from './checkArguments';
import { PathProblem } from './files';
import { outputOn, type Output, type Stream } from './output/output';

declare const PROGRAM_VERSION: string;

/** Where the program runs: its two streams, and whether it was asked to leave colours out. */
export interface Surroundings {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly noColour: boolean;
}

/**
 * The whole program: words in, exit status out (0 all right, 1 errors found, 2 not readable or wrong
 * usage). The one place that catches. Never throws.
 */
export async function runProgram(
  words: readonly string[],
  { stdout, stderr, noColour }: Surroundings,
): Promise<number> {
  const output = outputOn(stdout, stderr, noColour);
  try {
    return await run(words, textsOf(languageOf(words)), output);
  } catch (error) {
    output.progress(null);
    return output.refuse(sentenceOf(error, words));
  }
}

/** A check is what is asked for most: what only the others need is loaded when they are. */
const commands = {
  combine: async () =>
    (await import(/* webpackChunkName: "combineCommand" */ './combine')).runCombine,
  incident: async () =>
    (await import(/* webpackChunkName: "incidentCommand" */ './incident')).runIncident,
  protocol: async () =>
    (await import(/* webpackChunkName: "protocolCommand" */ './protocol')).runProtocol,
  repair: async () => (await import(/* webpackChunkName: "repairCommand" */ './repair')).runRepair,
  seal: async () => (await import(/* webpackChunkName: "sealCommand" */ './seal')).runSeal,
  split: async () => (await import(/* webpackChunkName: "splitCommand" */ './split')).runSplit,
};

async function run(words: readonly string[], texts: Texts, output: Output): Promise<number> {
  const args = readArguments(words);
  switch (args.command) {
    case 'wrong':
      return output.refuse(
        `${args.sentence(commandTextsOf(texts.language).usage)} ${commandTextsOf(texts.language).hint}`,
      );
    case 'help':
      await output.write([`${helpIn(texts.language)}\n`]);
      return Exit.passed;
    case 'version':
      await output.write([`${PROGRAM_VERSION}\n`]);
      return Exit.passed;
    case 'check':
    case 'protocol':
    case 'incident':
      return judge(args, texts, output);
    case 'repair':
      return (await commands.repair())(args, texts, output);
    case 'seal':
      return (await commands.seal())(args, texts, output);
    case 'combine':
      return (await commands.combine())(args, texts, output);
    case 'split':
      return (await commands.split())(args, texts, output);
  }
}

/** The commands that only look at lists, and write reports at most. */
async function judge(
  args: CheckArguments | ProtocolArguments | IncidentArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  switch (args.command) {
    case 'check':
      return runCheck(args, texts, output);
    case 'protocol':
      return (await commands.protocol())(args, texts, output);
    case 'incident':
      return (await commands.incident())(args, texts, output);
  }
}

/**
 * One clear sentence for everything that can break, in the language that the words ask for; never a
 * stack trace. Never throws.
 */
export function sentenceOf(error: unknown, words: readonly string[]): string {
  const texts = textsOf(languageOf(words));
  if (error instanceof PathProblem) return error.sentence(commandTextsOf(texts.language).usage);
  if (error instanceof FileProblem) {
    const { code, details } = error.failure;
    // Code and details belong together by construction; a union cannot say so.
    const word = texts.failures[code] as (file: string, details: object) => string;
    return word(error.path, details);
  }
  return commandTextsOf(texts.language).usage.internal(
    error instanceof Error ? error.message : String(error),
  );
}

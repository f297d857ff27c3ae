import { Exit } from './check';
import { visible } from './output/visible';
import { runProgram, sentenceOf } from './program';

const words = process.argv.slice(2);

// What is thrown where nobody waits for it must neither print a stack trace nor count as "errors found".
process.on('uncaughtException', (error) => {
  process.stderr.write(`${visible(sentenceOf(error, words))}\n`);
  process.exit(Exit.unusable);
});

// Node ends with 0 where a promise is never settled: nothing counts as passed before it has.
process.exitCode = Exit.unusable;
const { NO_COLOR, TERM } = process.env;
process.exitCode = await runProgram(words, {
  stdout: process.stdout,
  stderr: process.stderr,
  noColour: (NO_COLOR ?? '') !== '' || TERM === 'dumb',
});

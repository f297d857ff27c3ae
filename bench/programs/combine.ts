import { peakMemory } from '../peak';
import { Writable } from 'node:stream';
import { runProgram } from '../../src/cli/program';

/** The command line's merge, start to exit: OUTPUT LIST …; how many rows were merged. */
const [output = '', ...lists] = process.argv.slice(2);
const pieces: string[] = [];
const stdout = new Writable({
  decodeStrings: false,
  write: (piece: string, _, done) => {
    pieces.push(piece);
    done();
  },
});
const words = ['combine', ...lists, '--output', output, '--json'];
const status = await runProgram(words, { stdout, stderr: process.stderr, noColour: true });
if (status !== 0) throw new Error(`the lists of the bench can be merged: ${pieces.join('')}`);
const { counts } = JSON.parse(pieces.join('')) as { counts: { rows: number } };
console.log(JSON.stringify({ result: counts.rows, peak: peakMemory() }));

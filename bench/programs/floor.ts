import { peakMemory } from '../peak';
import { mapAndProbe, readTable } from '../floor';

const [list, reference] = process.argv.slice(2) as [string, string];
const { ok } = mapAndProbe(readTable(list), readTable(reference));
console.log(JSON.stringify({ result: ok, peak: peakMemory() }));

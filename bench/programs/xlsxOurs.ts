import { peakMemory } from '../peak';
import { inflate } from '../../src/cli/inflate';
import { readBytes } from '../../src/cli/files';
import { openXlsx } from '../../src/files/xlsx/workbook';

const [file] = process.argv.slice(2) as [string];
const workbook = await openXlsx(await readBytes(file), {}, inflate);
const sheet = await workbook.readSheet(workbook.sheets[0]?.name ?? '');
const result = Math.min(...[0, 1].map((at) => sheet.columns[at]?.kinds.length ?? 0));
console.log(JSON.stringify({ result, peak: peakMemory() }));

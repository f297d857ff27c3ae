import { peakMemory } from '../peak';
import ExcelJS from 'exceljs';

const [file] = process.argv.slice(2) as [string];
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(file);
const sheet = workbook.worksheets[0];
let result = 0;
sheet?.eachRow((row) => {
  if (row.getCell(1).value !== null && row.getCell(2).value !== null) result++;
});
console.log(JSON.stringify({ result, peak: peakMemory() }));

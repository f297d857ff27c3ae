import type { NewExportTexts } from '../newExportTexts';
import { numberFormat, plural } from '../numbers';
import { quoted } from './words';

const number = numberFormat('en');

const such = (examples: readonly string[]): string => examples.map(quoted).join(', ');

/** A new export. */
export const newExport: NewExportTexts = {
  heading: 'A new export is needed',
  lost: (name, count, rows, examples) =>
    `${quoted(name)} has lost umlauts, for example in ${such(examples)}: ${plural(count, 'this concerns row', `this concerns ${number(count)} rows:`)} ${rows}. Nobody can tell for certain who is meant. Please do not mend it by hand, export it again.`,
  moreRows: 'and more',
  run: 'This line in PowerShell exports rightly (with the same filter as before):',
  ask: 'Or send this request to those who make the export:',
  letter: 'Letter',
  request: (name, count, examples, command) =>
    `Subject: Please make a new export from Active Directory

Hello,

the export ${quoted(name)} has lost umlauts: ${plural(count, 'one account is', `${number(count)} accounts are`)} no longer readable, for example ${such(examples)}. So it cannot be checked whether each mailbox belongs to the right person.

Please export once more with this line, with the same filter as before, and send the file without opening it in Excel first:

${command}

What matters is -Encoding UTF8: without it, Windows PowerShell writes a question mark for every umlaut.

Thank you`,
};

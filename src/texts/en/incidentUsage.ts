import type { IncidentUsageTexts } from '../incidentTexts';
import { quoted } from './words';

/** What can be wrong in asking for an incident report. */
export const incidentUsage: IncidentUsageTexts = {
  noIncident: 'These options are for a list that already ran: report LIST --incident.',
  noFolder: 'Where to write the reports is missing: --output FOLDER.',
  noExecuted: '--log-column needs the word that means “executed” there: --executed WORD.',
  noLogColumn: '--executed and --prepared need the column with the log: --log-column COLUMN.',
  sameWord: (word) => `${quoted(word)} cannot mean both “executed” and “only prepared”.`,
  badMoment: (option, value) =>
    `${option} ${value}: please give day and time like this: 2025-08-07T07:05 (German time) or 2025-08-07T07:05+02:00.`,
  skippedMoment: (option, value) =>
    `${option} ${value}: there was no such time, the clocks were put forward to summer time.`,
  doubleMoment: (option, value) =>
    `${option} ${value}: this time came twice. Please add +02:00 (summer time) or +01:00 (winter time).`,
  windowBackwards: '--access-to is not after --access-from.',
  columnsUnclear: (file) =>
    `In ${file} it is unclear which columns hold account and AD ID. Please name them with --account and --id.`,
  severalColumns: (column) =>
    `There are several columns ${quoted(column)}: please give the letter.`,
  wordUnused: (word, found) =>
    `The word ${quoted(word)} stands in no row of the log column.${found.length === 0 ? ' It is empty.' : ` There stands: ${found.map(quoted).join(', ')}.`}`,
  fileExists: (file) =>
    `${file} is there already and is not written over: please name another folder.`,
  notAFolder: (folder) => `${folder} is not a folder.`,
};

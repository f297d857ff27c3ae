import { sayExclusionFault } from '../exclusionFault';
import { numberFormat } from '../numbers';
import type { RefusalTexts } from '../refusalTexts';
import { exclusionWords } from './exclusionWords';

const number = numberFormat('de');

/** Why a check cannot begin, as pane and command line both say it. */
export const refusals: RefusalTexts = {
  severalSheets: (file, sheets) =>
    `${file} hat mehrere Blätter mit Paaren: ${sheets.join(', ')}. Bitte eines mit --sheet angeben.`,
  noRows: (file, above) =>
    above === null
      ? `${file} enthält keine Zeilen mit Daten.`
      : `${file} enthält keine Zeilen mit Daten unter den Überschriften. Die Paare scheinen darüber zu stehen (Zeile ${String(above.first)}${above.first === above.last ? '' : ` bis ${String(above.last)}`}): Bitte die Überschriften nach oben setzen.`,
  noSuchColumn: (column, headings) =>
    `Eine Spalte „${column}“ gibt es nicht.${headings.length === 0 ? '' : ` Vorhanden: ${headings.filter((text) => text !== '').join(', ')}.`}`,
  sheetOfText: (file) => `${file} ist eine Textdatei und hat keine Blätter.`,
  noNote: (row) =>
    `--answer not-a-data-row=${row}: In Zeile ${row} steht unter der Liste keine Summe und keine Notiz; darunter bliebe sonst etwas ungeprüft.`,
  badExclusions: (faults) => {
    const first = faults
      .slice(0, 3)
      .map((one) => sayExclusionFault(exclusionWords, one))
      .join('; ');
    const rest = faults.length - 3;
    return `Ausnahmen: ${first}${rest > 0 ? `; und ${number(rest)} weitere` : ''}.`;
  },
};

import type { NewExportTexts } from '../newExportTexts';
import { numberFormat, plural } from '../numbers';
import { quoted } from './words';

const number = numberFormat('de');

const such = (examples: readonly string[]): string => examples.map(quoted).join(', ');

/** Ein neuer Export. */
export const newExport: NewExportTexts = {
  heading: 'Neuer Export nötig',
  lost: (name, count, rows, examples) =>
    `In ${quoted(name)} sind Umlaute verloren gegangen, zum Beispiel in ${such(examples)}: ${plural(count, 'betroffen ist die Zeile', `betroffen sind ${number(count)} Zeilen:`)} ${rows}. Wer gemeint ist, lässt sich daraus nicht sicher sagen. Bitte nicht von Hand verbessern, sondern neu exportieren.`,
  moreRows: 'und weitere',
  run: 'Diese Zeile in der PowerShell exportiert richtig (Filter wie beim bisherigen Export):',
  ask: 'Oder diese Bitte an die Stelle schicken, die exportiert:',
  letter: 'Schreiben',
  request: (name, count, examples, command) =>
    `Betreff: Bitte um einen neuen Export aus dem Active Directory

Guten Tag,

im Export ${quoted(name)} sind Umlaute verloren gegangen: ${plural(count, 'Ein Konto ist', `${number(count)} Konten sind`)} nicht mehr lesbar, zum Beispiel ${such(examples)}. So lässt sich nicht prüfen, ob jedes Postfach zur richtigen Person gehört.

Bitte exportieren Sie noch einmal mit dieser Zeile, mit demselben Filter wie bisher, und schicken Sie die Datei, ohne sie vorher in Excel zu öffnen:

${command}

Entscheidend ist -Encoding UTF8: Ohne diese Angabe schreibt die Windows PowerShell ein Fragezeichen für jeden Umlaut.

Vielen Dank`,
};

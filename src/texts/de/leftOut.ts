import type { LeftOutTexts } from '../leftOutTexts';
import { numberFormat, plural } from '../numbers';
import { stillNamed } from '../stillNamed';

const number = numberFormat('de');

/** Wer aus der Liste ausgenommen ist. */
export const leftOut: LeftOutTexts = {
  said: (people, reasons) =>
    `${number(people)} ${plural(people, 'Person', 'Personen')} bewusst ausgenommen: ${reasons.map((one) => `${one.reason} (${number(one.people)})`).join(', ')}`,
  unknownReason: (people) =>
    `${number(people)} ${plural(people, 'Ausnahme zählt', 'Ausnahmen zählen')} nicht: Den Grund kennen die Vorgaben nicht.`,
  stillListed: (people) =>
    `${stillNamed(people, 'Zeile', 'Zeilen')}. Bitte ${plural(people.length, 'die Zeile', 'die Zeilen')} löschen oder die ${plural(people.length, 'Ausnahme', 'Ausnahmen')} zurücknehmen, sonst ${plural(people.length, 'wird das Postfach', 'werden die Postfächer')} umgezogen.`,
  stillListedFact: 'Bewusst ausgenommen, aber noch in der Liste',
  stillInRow: 'steht noch in Zeile',
  who: 'Wer und warum',
  more: (people) =>
    `… und ${number(people)} ${plural(people, 'weitere Person', 'weitere Personen')}; alle stehen im Prüfprotokoll.`,
};

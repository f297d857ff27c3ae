import type { LeftOutTexts } from '../leftOutTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');

/** Wer aus der Liste ausgenommen ist. */
export const leftOut: LeftOutTexts = {
  said: (people, reasons) =>
    `${number(people)} ${plural(people, 'Person', 'Personen')} bewusst ausgenommen: ${reasons.map((one) => `${one.reason} (${number(one.people)})`).join(', ')}`,
  unknownReason: (people) =>
    `${number(people)} ${plural(people, 'Ausnahme zählt', 'Ausnahmen zählen')} nicht: Den Grund kennen die Vorgaben nicht.`,
  who: 'Wer und warum',
  more: (people) =>
    `… und ${number(people)} ${plural(people, 'weitere Person', 'weitere Personen')}; alle stehen im Prüfprotokoll.`,
};

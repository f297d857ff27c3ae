import type { LeftOutTexts } from '../leftOutTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');

/** Wer aus der Liste ausgenommen ist. */
export const leftOut: LeftOutTexts = {
  said: (people, reasons) =>
    `${number(people)} ${plural(people, 'Person', 'Personen')} bewusst ausgenommen: ${reasons.map((one) => `${one.reason} (${number(one.people)})`).join(', ')}`,
  who: 'Wer und warum',
  more: (people) =>
    `… und ${number(people)} ${plural(people, 'weitere Person', 'weitere Personen')}; alle stehen im Prüfprotokoll.`,
};

import { numberFormat, plural } from '../numbers';
import type { QuestionTexts } from '../paneTexts';
import { quoted } from './words';

const number = numberFormat('de');

/** What the pane asks about a whole column or list. */
export const questions: QuestionTexts = {
  heading: 'Noch zu klären',
  tmp: (rows, side) =>
    side === 'list'
      ? `${plural(rows, 'Das einzige Konto endet', `Alle ${number(rows)} Konten enden`)} auf .tmp, in der Vergleichsliste keines. Als dasselbe Konto behandeln?`
      : `${plural(rows, 'Das einzige Konto der Vergleichsliste endet', `Alle ${number(rows)} Konten der Vergleichsliste enden`)} auf .tmp, in dieser Liste keines. Als dasselbe Konto behandeln?`,
  tmpSame: 'Ja, dasselbe Konto',
  byteOrder: 'Wie sind die AD-IDs geschrieben? Die Liste selbst verrät es nicht.',
  canonical: 'Als GUID, wie angezeigt',
  octets: 'Als einzelne Bytes aus dem AD',
  note: (row, text) =>
    `Zeile ${String(row)} (${quoted(text)}) sieht nach einer Summe oder Notiz aus. Endet die Liste darüber?`,
  endsAbove: (row) => `Ja, die Liste endet über Zeile ${String(row)}`,
  given: 'Festgelegt',
  takeBack: 'Zurücknehmen',
};

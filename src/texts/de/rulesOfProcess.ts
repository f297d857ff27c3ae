import { calendarDay } from '../calendarDay';
import { numberFormat, plural } from '../numbers';
import type { ProcessTexts } from '../texts';
import { quoted } from './words';

const number = numberFormat('de');

/** Process. */
export const rulesOfProcess: ProcessTexts = {
  'seal-broken': {
    title: 'Prüfziffer passt nicht',
    says: ({ details }) =>
      details.digits === ''
        ? 'Die Zeile hat keine Prüfziffer, andere Zeilen der Liste haben eine: Sie kam später dazu.'
        : `Die Prüfziffer ${quoted(details.digits)} gehört zu anderen Werten: In dieser Zeile wurde etwas geändert oder eine Spalte ohne die anderen verschoben.`,
  },
  'reference-stale': {
    title: 'Vergleichsliste ist veraltet',
    says: ({ details }) => {
      const { reference, day, days, limit, by } = details;
      const old =
        by === 'said'
          ? `ist vom ${calendarDay(day, 'de')} und damit ${number(days)} ${plural(days, 'Tag', 'Tage')} alt`
          : `ist laut Dateiname vom ${calendarDay(day, 'de')} und damit ${number(days)} ${plural(days, 'Tag', 'Tage')} alt`;
      return `${quoted(reference)} ${old}; erlaubt sind ${number(limit)}. Wer seither kam, ging oder umbenannt wurde, fehlt darin: Bitte neu exportieren.`;
    },
  },
};

import type { ProcessTexts } from '../texts';
import { quoted } from './words';

/** Process. */
export const rulesOfProcess: ProcessTexts = {
  'seal-broken': {
    title: 'Prüfziffer passt nicht',
    says: ({ details }) =>
      details.digits === ''
        ? 'Die Zeile hat keine Prüfziffer, andere Zeilen der Liste haben eine: Sie kam später dazu.'
        : `Die Prüfziffer ${quoted(details.digits)} gehört zu anderen Werten: In dieser Zeile wurde etwas geändert oder eine Spalte ohne die anderen verschoben.`,
  },
};

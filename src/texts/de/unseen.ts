import { plural } from '../numbers';
import type { UnseenTexts } from '../unseenTexts';

/** Was die Prüfung nicht angesehen hat. */
export const unseen: UnseenTexts = {
  notLookedAt: 'Nicht angesehen',
  advice: (sheets) =>
    `${plural(sheets, 'Das Blatt könnte', 'Diese Blätter könnten')} Paare enthalten, aber Konto und AD-ID sind nicht zu erkennen. ${plural(sheets, 'Gehört es', 'Gehören sie')} dazu, bitte den Spalten dort die Überschriften „Accountname“ und „AD-ID“ geben und noch einmal prüfen.`,
};

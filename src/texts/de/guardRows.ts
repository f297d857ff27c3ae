import type { GuardRowsTexts } from '../guardRowsTexts';

/** What is said where whole rows are sorted or a row is edited. */
export const guardRows: GuardRowsTexts = {
  sort: {
    heading: 'Ganze Zeilen sortieren',
    by: 'Nach Spalte',
    thenBy: 'Dann nach Spalte',
    direction: 'Richtung',
    directions: { up: 'A bis Z', down: 'Z bis A' },
    nothing: 'keiner weiteren',
    sort: 'Sortieren',
  },
  edit: {
    heading: 'Zeile bearbeiten',
    row: 'Zeile Nr.',
    fetch: 'Holen',
    noSuchRow: (row) => `Zeile ${String(row)} gehört nicht zur Liste.`,
    changed:
      'Nicht geschrieben: Die Zeile ist inzwischen anders. Bitte erneut holen und noch einmal eintragen.',
    notWritten: 'Nicht geschrieben: Excel nimmt die Werte hier nicht an.',
    notKept:
      'Excel hat die Werte nicht so übernommen. Bitte nachsehen, was jetzt in der Zeile steht.',
    save: 'Zeile schreiben',
    cancel: 'Abbrechen',
  },
};

import type { Counts } from '../../core/check/counts';
import type { CheckTexts } from '../checkTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');

function wrong({ wrongPair, rows, crossAgency }: Counts): string {
  const boxes =
    rows === 1
      ? 'Das Postfach würde'
      : `${number(wrongPair)} von ${number(rows)} Postfächern ${plural(wrongPair, 'würde', 'würden')}`;
  const agencies =
    crossAgency === null || crossAgency === 0
      ? ''
      : `, ${wrongPair === 1 ? 'und zwar' : `${number(crossAgency)} davon`} in eine andere Behörde`;
  return `${boxes} an die falsche Person gehen${agencies}.`;
}

function all({ rows }: Counts): string {
  return rows === 1 ? 'Das Paar stimmt' : `Alle ${number(rows)} Paare stimmen`;
}

function notProven({ rows, correct }: Counts): string {
  if (rows === 1) return 'Das Paar ist durch die Vergleichsliste nicht belegt.';
  if (correct === 0)
    return `Keines der ${number(rows)} Paare ist durch die Vergleichsliste belegt.`;
  return `Nur ${number(correct)} von ${number(rows)} Paaren ${plural(correct, 'ist', 'sind')} durch die Vergleichsliste belegt.`;
}

/** What a check says as a whole. */
export const check: CheckTexts = {
  sentence: (counts, passed, comparable) => {
    if (counts.rows === 0) return 'Die Liste enthält keine Zeilen.';
    if (!comparable)
      return `Nicht geprüft: ${number(counts.rows)} ${plural(counts.rows, 'Zeile konnte', 'Zeilen konnten')} nicht verglichen werden.`;
    if (counts.wrongPair > 0) return wrong(counts);
    if (passed) return `${all(counts)} mit der Vergleichsliste überein.`;
    if (counts.correct < counts.rows) return notProven(counts);
    return `${all(counts)}, aber die Liste hat ${number(counts.errors)} ${plural(counts.errors, 'Fehler', 'Fehler')}.`;
  },
  whatHappened: 'Was ist passiert? Es sieht so aus:',
  moreHappened: (rest) =>
    `… und ${number(rest)} ${plural(rest, 'weitere Stelle', 'weitere Stellen')}; alle stehen im Prüfprotokoll.`,
  provable: ({ affected, provable }) => {
    if (provable === 1 && affected === 1)
      return 'Das richtige Paar lässt sich aus der Vergleichsliste belegen.';
    if (provable === affected)
      return 'Die richtigen Paare lassen sich aus der Vergleichsliste belegen.';
    if (provable === 0)
      return 'Die richtigen Paare lassen sich aus der Vergleichsliste nicht belegen.';
    return `Für ${number(provable)} von ${number(affected)} lässt sich das richtige Paar aus der Vergleichsliste belegen.`;
  },
  counts: {
    correct: '✓ stimmt',
    wrongPair: '✗ falsches Paar',
    unknown: '? unbekannt',
    missing: '  fehlt in der Liste',
    notChecked: '– nicht geprüft, beschädigt oder doppelt',
    errors: 'Fehler',
    warnings: 'Warnungen',
    infos: 'Hinweise',
  },
  severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  row: (row) => `Zeile ${row}`,
  checkCode: 'Prüfcode',
  agencyUnknown: 'Behörden nicht erkennbar',
};

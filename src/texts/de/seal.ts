import type { SealFault } from '../../core/seal/sealText';
import { numberFormat, plural } from '../numbers';
import type { SealTexts } from '../sealTexts';

const number = numberFormat('de');

/** What keeps a value from having check digits. */
export const sealFaults: Readonly<Record<SealFault, string>> = {
  'too-long': 'zu viele Zeichen',
  number: 'eine Zahl, die nicht jedes Programm gleich schreibt (bitte als Text eingeben)',
  boolean: 'WAHR oder FALSCH, das je nach Sprache anders heißt',
  error: 'ein Fehlerwert',
  'wide-character': 'ein Zeichen, das Tabellenprogramme zerteilen (etwa ein Emoji)',
};

const rowsOf = (count: number, first: readonly number[]): string =>
  `${plural(count, 'Zeile', 'Zeilen')} ${first.join(', ')}${count > first.length ? ', …' : ''}`;

/** What check digits say and are called. */
export const seal: SealTexts = {
  headings: { digits: 'Prüfziffer', pairing: 'Zuordnung' },
  verdicts: { fits: 'passt', doesNotFit: 'PASST NICHT', missing: 'ohne Prüfziffer' },
  sealed: (rows, digits, pairing) =>
    pairing === null
      ? `${number(rows)} ${plural(rows, 'Zeile hat', 'Zeilen haben')} jetzt eine Prüfziffer (Spalte ${digits}). Eine Textdatei trägt nur den Wert, keine Formel.`
      : `${number(rows)} ${plural(rows, 'Zeile hat', 'Zeilen haben')} jetzt eine Prüfziffer (Spalte ${digits}); Spalte ${pairing} sagt zu jeder „passt“ oder „PASST NICHT“.`,
  bound: (headings) => `Zusammen gehören: ${headings.join(', ')}`,
  limits:
    'Das schützt vor Versehen, nicht vor Absicht: Wer eine Liste fälschen will, kann auch ihre Prüfziffern ausrechnen.',
  removed: (columns) =>
    `Entfernt: die Prüfziffern (${plural(columns.length, 'Spalte', 'Spalten')} ${columns.join(' und ')}).`,
  nothingToRemove: (file) => `${file} trägt keine Prüfziffern.`,
  written: (file) => `Geschrieben und wieder gelesen: ${file}`,
  unsealable: (rows) =>
    `${number(rows)} ${plural(rows, 'Zeile kann', 'Zeilen können')} keine Prüfziffer tragen; geschrieben wurde nichts:`,
  fault: (row, column, fault) => `  Zeile ${row}, ${column}: ${sealFaults[fault]}`,
  broken: (count, first) =>
    `${number(count)} ${plural(count, 'Prüfziffer dieser Liste passt', 'Prüfziffern dieser Liste passen')} nicht (${rowsOf(count, first)}): Hier wurde etwas verändert. Geschrieben wurde nichts. Wer das geklärt hat, entfernt die alten zuerst mit --remove.`,
  moreRows: (rest) => `  … und ${number(rest)} weitere; alle mit --json.`,
};

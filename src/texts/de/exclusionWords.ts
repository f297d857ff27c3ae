import type { ExclusionWords } from '../listsTexts';
import { quoted } from './words';

/** What is wrong with a wish to leave somebody out. */
export const exclusionWords: ExclusionWords = {
  'unknown-reason': (row, value) =>
    `Zeile ${row}: ${value === '' ? 'der Grund fehlt' : `${quoted(value)} ist keiner der festen Gründe`}`,
  empty: (row) => `Zeile ${row}: weder Konto noch AD-ID`,
  unreadable: (row, value) => `Zeile ${row}: ${quoted(value)} ist weder Konto noch AD-ID`,
  'not-in-lists': (row, value) => `Zeile ${row}: ${value} steht in keiner der Listen`,
  'not-a-pair': (row, account, id) =>
    `Zeile ${row}: ${account} und ${id} stehen in keiner der Listen zusammen`,
  'two-reasons': (row, earlier) =>
    `Zeile ${row}: schon in Zeile ${earlier} aus einem anderen Grund ausgenommen`,
};

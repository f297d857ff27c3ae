import type { Row } from './supportLists';

/** A list written as pairs of numbers: '3-1' holds account 3 and ID 1, '-1' no account and ID 1. */
export function pairsOf(pairs: string): Row[] {
  return pairs.split(' ').map((pair) => {
    const [account = '', id = ''] = pair.split('-');
    return {
      account: account === '' ? '' : `konto${account}@amt.example`,
      id: id === '' ? '' : `S-1-5-21-7-${id}`,
    };
  });
}

/** Twelve right pairs, in order. */
export const TWELVE: readonly Row[] = pairsOf(
  Array.from({ length: 12 }, (_, n) => `${n + 11}-${n + 11}`).join(' '),
);

/** The list with its two columns exchanged. */
export function mirrored(pairs: string): string {
  return pairs.replace(/(\d*)-(\d*)/g, '$2-$1');
}

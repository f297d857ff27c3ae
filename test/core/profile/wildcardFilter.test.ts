import {
  filterFor,
  longestRun,
  passesBytes,
  passesText,
} from '../../../src/core/profile/wildcardFilter';
import { encodeUtf8 } from '../../../src/core/table/utf8';

/** What the filter says of `text` before its `|` (without one: of all of it), as text and as bytes. */
function passes(patterns: readonly string[], text: string): { text: boolean; bytes: boolean } {
  const filter = filterFor(patterns);
  const [part = ''] = text.split('|');
  const whole = text.replace('|', '');
  // Bytes of other cells stand around the account's own.
  const before = 'dsb';
  const bytes = encodeUtf8(before + whole);
  const end = before.length + encodeUtf8(part).length;
  return {
    text: passesText(filter, whole, part.length),
    bytes: passesBytes(filter, bytes, before.length, end),
  };
}

describe('protected-mailbox: the filter in front', () => {
  test.each<[string, string[], string]>([
    ['no pattern', [], 'anna.muster'],
    ['an empty account', ['dsb*', '*rat*'], ''],
    ['nothing of the run', ['*personalrat*'], 'anna.muster'],
    ['only the beginning of the run', ['*personalrat*'], 'die-person'],
    ['only the end of the run', ['*personalrat*'], 'der-rat'],
    ['a unit of the run is another', ['*rat*'], 'rad.rot.ran'],
    ['the run is not at the start where it has to be', ['personalrat*'], 'der-personalrat'],
    ['a run of three has to be at the start', ['dsb'], 'x.dsb'],
    ['the account ends within the first three units', ['rat*'], 'ra|t'],
    ['the account ends before a run of three', ['*rat'], 'der-ra|t'],
    ['fewer units than a run has', ['*rat*'], 'ra'],
    ['the run stands behind the end', ['*rat*'], 'anna.muster|@rat'],
    ['the same letters in another order', ['*rat*'], 'tar.art.atr'],
  ])('stops: %s', (_, patterns, text) => {
    expect(passes(patterns, text)).toEqual({ text: false, bytes: false });
  });

  test.each<[string, string[], string]>([
    ['the run alone', ['rat'], 'rat'],
    ['at the start', ['personalrat*'], 'personalrat.nord'],
    ['in capitals', ['*personalrat*'], 'Der-PersonalRAT'],
    ['the pattern in capitals', ['*PERSONALRAT*'], 'der-personalrat'],
    ['the longest run of a pattern in pieces', ['a*personal?rat'], 'a.personal-rat'],
    ['the second of two runs that begin alike', ['*ratte*', '*ratio*'], 'x.ratio'],
    ['the second of two patterns at the start', ['dsb*', 'jav*'], 'jav.nord'],
    ['a short run beside a long one', ['*personalrat*', '*rat'], 'beirat'],
    ['units beyond Latin-1', ['*rat*'], 'σοφια'],
  ])('lets pass: %s', (_, patterns, text) => {
    expect(passes(patterns, text)).toEqual({ text: true, bytes: true });
  });

  test.each(['rat', 'rate', 'raten', 'personalrat'])('finds *%s* wherever it stands', (run) => {
    for (let before = 0; before < 8; before++) {
      for (let after = 0; after < 4; after++) {
        const text = 'x'.repeat(before) + run + 'y'.repeat(after);
        expect(passes([`*${run}*`], text)).toEqual({ text: true, bytes: true });
      }
    }
  });

  test('an umlaut is compared in a text and lets bytes pass, wherever it stands', () => {
    for (let before = 0; before < 9; before++) {
      const text = `${'x'.repeat(before)}ü${'y'.repeat(8 - before)}`;
      expect(passes(['*personalrat*'], text)).toEqual({ text: false, bytes: true });
    }
    expect(passes(['*ärzt*'], 'amtsÄrztin')).toEqual({ text: true, bytes: true });
  });

  test('bytes behind the end let nothing pass', () => {
    expect(passes(['*personalrat*'], 'anna|ü').bytes).toBe(false);
  });

  test.each([
    ['personalrat', 'personalrat'],
    ['a*bcd?ef', 'bcd'],
    ['ab*cd', 'ab'],
    ['dsb@verwaltung', 'verwaltung'],
    ['**', ''],
  ])('the longest run of %s is %j', (pattern, run) => {
    expect(longestRun(pattern)).toBe(run);
  });
});

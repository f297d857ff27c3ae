import { textsOf } from '../../../src/texts/catalog';
import { verdictOf } from '../../../src/ui/result/resultSaid';
import { paneStates } from '../gallery/paneStates';

const texts = textsOf('de');

function summaryOf(view: string) {
  const result = paneStates('de')[view]?.result;
  if (result?.kind !== 'checked') throw new Error(`no result in ${view}`);
  return result.summary;
}

test('a list of right pairs that has an error is marked as wrong, like its finding and its report', () => {
  const right = summaryOf('right');
  const counts = { ...right.counts, errors: 1 };
  const { mark, sentence } = verdictOf({ ...right, counts, passed: false }, true, texts);
  expect(mark).toBe('wrong');
  expect(sentence).toContain('aber die Liste hat 1 Fehler');
  expect(verdictOf(right, true, texts).mark).toBe('ok');
});

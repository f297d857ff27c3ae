import { knownWrong, wrongAmong } from '../../../src/app/tools/knownWrong';
import { paneStates } from '../../ui/gallery/paneStates';

const STATES: readonly [string, string, number][] = [
  ['checked and found wrong', 'wrong', 789],
  ['whatever part of the findings is looked at', 'filtered', 789],
  ['checked and right', 'right', 0],
  ['changed since: nobody knows', 'changed', 0],
  ['checked just now', 'running', 0],
  ['the check was refused', 'refused', 0],
  ['not checked', 'unchecked', 0],
  ['no list', 'list-first', 0],
];

test.each(STATES)('%s', (_, view, wrong) => {
  const state = paneStates('de')[view];
  expect(state && knownWrong(state)).toBe(wrong);
});

test('what an earlier session found counts while the list is the same', () => {
  const state = paneStates('de')['wrong'];
  if (state?.result.kind !== 'checked') throw new Error('no such view');
  const { summary, at } = state.result;
  const check = { ...summary, fingerprint: null, at: at.toISOString() };
  const found = [new Set<string>(), new Set(['list']), null].map((changed) =>
    knownWrong({ ...state, result: { kind: 'unchecked', earlier: { check, changed } } }),
  );
  expect(found).toEqual([789, 0, 0]);
});

test('a merge is told of them only where the list is one of its sources', () => {
  const state = paneStates('de')['wrong'];
  const list = state?.list.sheet?.id;
  if (state === undefined || list === undefined) throw new Error('no such view');
  expect(wrongAmong(state, ['batch-1', list])).toBe(789);
  expect(wrongAmong(state, ['batch-1'])).toBe(0);
});

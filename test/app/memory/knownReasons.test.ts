import { knownReasons } from '../../../src/app/memory/knownReasons';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import type { Recalled } from '../../../src/core/report/basis';

const who = (reason: string) => ({ account: `${reason}@amt.example`, id: reason, reason });
const recalled = (...reasons: readonly string[]): Recalled => ({
  columns: [0, 1],
  kind: 'second',
  answers: {},
  exclusions: reasons.map(who),
  lost: ['end'],
});

test('missing-pair: nobody is excused for a reason that the profile does not know, and that is told', () => {
  const { exclusions, lost } = knownReasons(recalled('left', 'holiday'), builtInProfile) ?? {};
  expect({ exclusions, lost }).toEqual({ exclusions: [who('left')], lost: ['end', 'reasons'] });
});

test.each([[recalled()], [recalled('left', 'later')], [null]])('else it is as it was', (one) => {
  expect(knownReasons(one, builtInProfile)).toBe(one);
});

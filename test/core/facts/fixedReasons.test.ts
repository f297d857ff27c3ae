import { withFixedReason } from '../../../src/core/facts/fixedReasons';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';

const who = (reason: string) => ({ account: `${reason}@amt.example`, id: reason, reason });

test('missing-pair: excused is who is left out with a reason that the profile knows, by its very id', () => {
  const own = { exclusionReasons: [{ id: 'sabbatical', de: 'Auszeit', en: 'sabbatical' }] };
  const all = ['left', 'sabbatical', 'later', 'Left', 'Auszeit', ''].map(who);
  expect(withFixedReason(all, builtInProfile)).toEqual(['left', 'later'].map(who));
  expect(withFixedReason(all, own)).toEqual(['sabbatical'].map(who));
  expect(withFixedReason(all, { exclusionReasons: [] })).toEqual([]);
});

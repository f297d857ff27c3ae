import { GuardSession } from '../../../src/app/guard/session';
import type { GuardPorts } from '../../../src/app/ports/guardPorts';
import type { Origin } from '../../../src/core/guard/decide';

const session = (): GuardSession =>
  new GuardSession({ startup: { keepsUndo: true } } as unknown as GuardPorts);

describe('whose doing a look sees', () => {
  test.each<[string, readonly Origin[], Origin]>([
    ['nobody was heard', [], 'unknown'],
    ['the person here', ['local'], 'local'],
    ['the person here, then nobody knows who', ['local', 'unknown'], 'local'],
    ['a co-author', ['remote'], 'remote'],
    ['both, the co-author last', ['local', 'remote'], 'remote'],
    ['both, the co-author first', ['remote', 'local'], 'remote'],
  ])('%s', (_, heard, origin) => {
    const guard = session();
    for (const one of heard) guard.hear(one);
    expect(guard.origin).toBe('unknown');
    guard.beginLook();
    expect(guard.origin).toBe(origin);
  });

  test('a co-author’s change that was answered speaks for no later one', () => {
    const guard = session();
    guard.hear('remote');
    guard.beginLook();
    guard.origin = 'unknown';
    guard.hear('local');
    guard.beginLook();
    expect(guard.origin).toBe('local');
  });

  test('a co-author’s change that came during a look is there at the next', () => {
    const guard = session();
    guard.hear('local');
    guard.beginLook();
    guard.hear('remote');
    guard.origin = 'unknown';
    guard.beginLook();
    expect(guard.origin).toBe('remote');
  });
});

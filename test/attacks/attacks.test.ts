import type { EventFault } from '../../src/workbench/host/events/eventFault';
import { closeOffices, programInRefusingOffice } from '../support/programInOffice';
import {
  guardedRows,
  guardInOffice,
  LIST,
  type GuardedOffice,
} from '../support/guard/guardInOffice';
import { ATTACKS, type Attack } from './attackTable';

afterEach(closeOffices);

const FAULTS: readonly EventFault[] = [
  'none',
  'dropped',
  'doubled',
  'delayed',
  'reordered',
  'emptyAddress',
];

/** How an attack ended. */
type Ending =
  'prevented' | 'put back' | 'noticed live' | 'noticed at the next verification' | 'UNNOTICED';

const lines: string[] = [];
const counts = new Map<Ending, number>();

/** What the guard has said so far: whatever is said more is a notice. */
function said({ guard }: GuardedOffice): string {
  const { log, bar, protection, memory } = guard.view();
  return JSON.stringify([log, bar?.kind, protection.kind, memory]);
}

async function endingOf(attack: Attack, at: GuardedOffice, fault: EventFault): Promise<Ending> {
  await attack.prepare?.(at);
  at.office.host.eventFault = fault;
  const before = at.cells();
  const knew = said(at);
  const done = await attack.run(at);
  if (typeof done === 'string' && done !== 'done') return 'prevented';
  const asked = typeof done === 'string' ? at : done;
  await asked.quiet();
  if (asked !== at) {
    // A fresh guard always says something: only what it asks to be answered is a notice.
    return asked.guard.view().bar === null ? 'UNNOTICED' : 'noticed at the next verification';
  }
  if (said(at) !== knew) {
    const isBack = at.guard.view().bar?.kind === 'put-back';
    if (!isBack) return 'noticed live';
    expect(at.cells().slice(0, before.length)).toEqual(before);
    return 'put back';
  }
  await at.guard.commands.verify();
  return said(at) === knew ? 'UNNOTICED' : 'noticed at the next verification';
}

function note(attack: Attack, how: string, ending: Ending): void {
  counts.set(ending, (counts.get(ending) ?? 0) + 1);
  lines.push(`${String(attack.row).padStart(2)} ${attack.name} | ${how}: ${ending}`);
}

describe('no attack ends unnoticed', () => {
  describe.each(FAULTS)('watched, events: %s', (fault) => {
    test.each(ATTACKS.map((attack) => [`${attack.row} ${attack.name}`, attack] as const))(
      '%s',
      async (_, attack) => {
        const at = await guardInOffice(guardedRows(40));
        const ending = await endingOf(attack, at, fault);
        note(attack, `watched, events ${fault}`, ending);
        expect(ending).not.toBe('UNNOTICED');
        expect(at.guard.view().problem).toBeNull();
        at.guard.close();
      },
    );
  });

  describe('locked', () => {
    test.each(ATTACKS.map((attack) => [`${attack.row} ${attack.name}`, attack] as const))(
      '%s',
      async (_, attack) => {
        const at = await guardInOffice(guardedRows(40));
        if (attack.prepare === undefined) {
          await at.guard.commands.lock({
            restOpen: true,
            structure: true,
            password: { kind: 'none' },
          });
          expect(at.guard.view().protection.kind).toBe('locked');
        }
        const ending = await endingOf(attack, at, 'none');
        note(attack, 'locked', ending);
        expect(ending).not.toBe('UNNOTICED');
        at.guard.close();
      },
    );
  });

  test('36 protecting and opening is refused (office-js 6784): told, and a sort is still put back', async () => {
    const refuses = (request: string): string | null =>
      /"Name":"(Unp|P)rotect"/.test(request) ? 'AccessDenied' : null;
    const at = await guardInOffice(guardedRows(40), {}, programInRefusingOffice(refuses));
    await at.guard.commands.lock({ restOpen: true, structure: false, password: { kind: 'none' } });
    expect(at.guard.view().protection.kind).toBe('watching');
    expect(at.guard.view().log.at(-1)?.event).toBe('lock-refused');
    const attack: Attack = {
      row: 36,
      name: 'accounts sorted where protecting is broken',
      run: ({ office }) => office.user.sortAlone(LIST, 'A2:A41'),
    };
    const ending = await endingOf(attack, at, 'none');
    note(attack, 'watched', ending);
    expect(ending).toBe('put back');
    expect(at.guard.view().bar?.kind).toBe('put-back');
  });

  test('all 36 rows were carried out', () => {
    const rows = new Set([...ATTACKS.map(({ row }) => row), 36]);
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
  });
});

afterAll(() => {
  const total = [...counts].map(([ending, count]) => `${ending} ${count}`).join(', ');
  process.stdout.write(`${lines.join('\n')}\n${lines.length} attacks: ${total}\n`);
});

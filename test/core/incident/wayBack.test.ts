import fc from 'fast-check';
import {
  planWayBack,
  type LyingMail,
  type Place,
  type WayBack,
  type WayBackStep,
} from '../../../src/core/incident/wayBack';
import { runs, seed } from '../../support/counts';

/** Mail as `person→mailbox`, `?` in front where it is not certain, `_` for one that nobody knows. */
function mailOf(...texts: readonly string[]): readonly LyingMail[] {
  return texts.map((text, position) => {
    const [person = '', mailbox = ''] = text.replace('?', '').split('→');
    const number = (name: string): number => (name === '_' ? -1 : name.charCodeAt(0));
    return {
      position,
      person: number(person),
      mailbox: number(mailbox),
      isCertain: !text.startsWith('?'),
    };
  });
}

function placeText(place: Place): string {
  return place.kind === 'mailbox' ? String.fromCharCode(place.person) : `#${place.number}`;
}

const stepText = ({ person, from, to, isMixed }: WayBackStep): string =>
  `${String.fromCharCode(person)}: ${placeText(from)}→${placeText(to)}${isMixed ? ' (mixed)' : ''}`;

const openText = ({ position, reason, parked }: WayBack['open'][number]): string =>
  `${position} ${reason}${parked === null ? '' : ` #${parked}`}`;

describe('planWayBack', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing went astray', ['A→A'], [], []],
    ['one person', ['A→B'], ['A: B→A'], []],
    ['a chain from its free end', ['A→B', 'B→C'], ['A: B→A', 'B: C→B'], []],
    ['a chain, rows in another order', ['B→C', 'A→B'], ['A: B→A', 'B: C→B'], []],
    ['two exchanged: one temporary mailbox', ['A→B', 'B→A'], ['A: B→#1', 'B: A→B', 'A: #1→A'], []],
    ['a cycle of three', ['A→B', 'B→C', 'C→A'], ['A: B→#1', 'B: C→B', 'C: A→C', 'A: #1→A'], []],
    [
      'a branch into a cycle goes home first',
      ['A→B', 'B→A', 'C→A'],
      ['C: A→C (mixed)', 'A: B→#1', 'B: A→B (mixed)', 'A: #1→A'],
      [],
    ],
    [
      'several in one mailbox',
      ['A→C', 'B→C', 'C→D'],
      ['A: C→A (mixed)', 'B: C→B (mixed)', 'C: D→C'],
      [],
    ],
    [
      'a row that stands twice and cannot go home',
      ['A→B', 'A→B', '_→A'],
      [],
      ['0 home-occupied', '1 home-occupied', '2 untold'],
    ],
    ['beside the owner’s own', ['B→B', 'A→B'], ['A: B→A (mixed)'], []],
    ['a row that stands twice', ['A→B', 'A→B'], ['A: B→A (mixed)'], []],
    ['one person in two places', ['A→B', 'A→C'], [], ['0 several-places', '1 several-places']],
    ['at home and elsewhere', ['A→A', 'A→B'], [], ['1 several-places']],
    [
      'nobody knows whose mail lies in the home',
      ['A→B', '_→A'],
      [],
      ['0 home-occupied', '1 untold'],
    ],
    [
      'it is put aside where others need the place',
      ['A→B', 'B→C', '_→A'],
      ['A: B→#1', 'B: C→B'],
      ['0 home-occupied #1', '2 untold'],
    ],
    [
      'what may not have run bars the mailbox it may lie in',
      ['?A→B', 'B→C'],
      [],
      ['0 untold', '1 home-occupied'],
    ],
    ['nobody knows where it lies', ['A→_', 'B→C'], ['B: C→B'], ['0 untold']],
  ])('%s', (_, mail, steps, open) => {
    const plan = planWayBack(mailOf(...mail));
    expect(plan.steps.map(stepText)).toEqual(steps);
    expect(plan.open.map(openText)).toEqual(open);
  });

  test('numbers what hangs together by its first row, and puts its steps together', () => {
    const { steps } = planWayBack(mailOf('A→B', 'X→Y', 'B→A', 'P→Q', 'Y→Z'));
    expect(steps.map((step) => `${step.group} ${stepText(step)}`)).toEqual([
      '1 A: B→#1',
      '1 B: A→B',
      '1 A: #1→A',
      '2 X: Y→X',
      '2 Y: Z→Y',
      '3 P: Q→P',
    ]);
  });
});

/** What lies where, by the names of mailboxes; `own` mail of persons and `foreign` that nobody can assign. */
class Mailboxes {
  readonly #content = new Map<string, Set<string>>();

  at(name: string): Set<string> {
    const known = this.#content.get(name);
    if (known !== undefined) return known;
    const fresh = new Set<string>();
    this.#content.set(name, fresh);
    return fresh;
  }

  take({ person, from, to }: WayBackStep): void {
    const mail = `mail of ${person}`;
    const [source, target] = [this.at(nameOf(from)), this.at(nameOf(to))];
    // Nothing is ever written over, nor beside others' mail.
    if (target.size > 0) throw new Error(`${nameOf(to)} is not free for ${mail}`);
    if (!source.delete(mail)) throw new Error(`${nameOf(from)} does not hold ${mail}`);
    target.add(mail);
  }
}

const nameOf = (place: Place): string =>
  place.kind === 'mailbox' ? `mailbox of ${place.person}` : `temporary ${place.number}`;

function simulate(mail: readonly LyingMail[], { steps }: WayBack): Mailboxes {
  const mailboxes = new Mailboxes();
  for (const { position, person, mailbox, isCertain } of mail) {
    const known = isCertain && person >= 0;
    mailboxes.at(`mailbox of ${mailbox}`).add(known ? `mail of ${person}` : `unknown ${position}`);
  }
  for (const step of steps) mailboxes.take(step);
  return mailboxes;
}

const PEOPLE = 24;
const person = fc.nat(PEOPLE - 1);

/** Each person once, to anybody's mailbox, several to one included; not all people are in it. */
const moves = fc.uniqueArray(fc.record({ person, mailbox: person }), {
  selector: (move) => move.person,
  maxLength: PEOPLE,
});

/** A list of which one column was moved: each mailbox got one person's mail. */
const permutations = fc
  .shuffledSubarray(
    Array.from({ length: PEOPLE }, (_, at) => at),
    { minLength: PEOPLE },
  )
  .map((mailboxes) => mailboxes.map((mailbox, at) => ({ person: at, mailbox })));

describe('the way back, taken step by step', () => {
  const certain = (all: readonly { person: number; mailbox: number }[]): readonly LyingMail[] =>
    all.map((move, position) => ({ position, ...move, isCertain: true }));

  test('brings everybody home, whatever was moved where', () => {
    fc.assert(
      fc.property(fc.oneof(moves, permutations), (all) => {
        const mail = certain(all);
        const plan = planWayBack(mail);
        const mailboxes = simulate(mail, plan);
        expect(plan.open).toEqual([]);
        const homes = mail.map((one) => [...mailboxes.at(`mailbox of ${one.person}`)]);
        expect(homes).toEqual(mail.map((one) => [`mail of ${one.person}`]));
      }),
      { seed, numRuns: runs(20_000) },
    );
  });

  test('needs one temporary mailbox a cycle and one step a person beside', () => {
    fc.assert(
      fc.property(permutations, (all) => {
        const { steps } = planWayBack(certain(all));
        const cycles = cyclesOf(all.map(({ mailbox }) => mailbox));
        const astray = all.filter((move) => move.person !== move.mailbox).length;
        expect(steps.filter(({ what }) => what === 'park')).toHaveLength(cycles);
        expect(steps).toHaveLength(astray + cycles);
      }),
      { seed, numRuns: runs(5000) },
    );
  });

  const anything = fc.record({
    person: fc.oneof({ weight: 9, arbitrary: person }, { weight: 1, arbitrary: fc.constant(-1) }),
    mailbox: fc.oneof({ weight: 9, arbitrary: person }, { weight: 1, arbitrary: fc.constant(-1) }),
    isCertain: fc.oneof(
      { weight: 9, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  });

  test('never writes over anything and loses nobody, however little is known', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: PEOPLE }), (rows) => {
        const mail = rows.map((row, position) => ({ position, ...row }));
        const plan = planWayBack(mail);
        const mailboxes = simulate(mail, plan);
        const open = new Set(plan.open.map(({ position }) => position));
        const parked = new Map(plan.open.map((one) => [one.position, one.parked]));
        for (const { position, person: who, mailbox, isCertain } of mail) {
          const home = `mailbox of ${who}`;
          if (!isCertain || who < 0 || (who === mailbox && !open.has(position))) continue;
          const temporary = parked.get(position) ?? null;
          const place = temporary === null ? `mailbox of ${mailbox}` : `temporary ${temporary}`;
          const expected = open.has(position) ? place : home;
          const held = [...mailboxes.at(expected)];
          if (!held.includes(`mail of ${who}`)) throw new Error(`${who} is not in ${expected}`);
          if (!open.has(position) && held.length > 1) throw new Error(`${who} is not alone`);
        }
      }),
      { seed, numRuns: runs(20_000) },
    );
  });
});

function cyclesOf(next: readonly number[]): number {
  const seen = new Set<number>();
  let cycles = 0;
  next.forEach((target, start) => {
    if (seen.has(start) || target === start) return;
    cycles++;
    for (let at = start; !seen.has(at); at = next[at] ?? start) seen.add(at);
  });
  return cycles;
}

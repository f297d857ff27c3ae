import fc from 'fast-check';
import { batchHeader } from '../../scripts/samples/lists';
import { makeScenario } from '../../scripts/samples/scenario';
import { checkBeside } from '../../src/app/checkBeside';
import type { Background } from '../../src/app/ports/background';
import type { CheckResult } from '../../src/core/check/checkList';
import type { FactsInput } from '../../src/core/facts/buildFacts';
import { keyAllIds } from '../../src/core/facts/keyAllIds';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { anyDamages, referencesOf, scenarios } from '../core/check/supportScenario';
import { guidOf, inputOf, pairOf, pairsTo, type CheckOf } from '../core/support/listOf';
import { runs, seed } from '../support/counts';

const digest = async (bytes: Uint8Array) => bytes.slice(-32);
const progress = (): void => undefined;

/** Does its work as a thread would: on copies of what it is sent, and what it sends is a copy. */
const thread: Background = {
  keyIds: async (order) => structuredClone(keyAllIds(structuredClone(order))),
  fingerprint: async ({ headers }) => `sha256:${headers.join(' ')}`,
};

/** Takes everything on and comes to nothing. */
const broken: Background = { keyIds: async () => null, fingerprint: async () => null };
/** Takes nothing on. */
const idle: Background = { keyIds: () => null, fingerprint: () => null };

/** All that a check says, as one text. */
function saidBy({ states, counts, diagnoses, passed, groups, facts }: CheckResult): string {
  const findings = groups.map(({ length, at }) => Array.from({ length }, (_, index) => at(index)));
  const { agencies, smtpDropped, kind, accountKeys, idKeys } = facts ?? {};
  const rest = { agencies: agencies?.names, smtpDropped, kind, accountKeys, idKeys };
  return JSON.stringify({ states: [...states], counts, diagnoses, passed, findings, rest });
}

async function judged(input: FactsInput, background?: Background) {
  const ports = { digest, progress, ...(background === undefined ? {} : { background }) };
  const { result, fingerprint } = await checkBeside(input, ports);
  return { said: saidBy(result), fingerprint };
}

const reason = builtInProfile.exclusionReasons[0]?.id ?? '';
const upper = pairsTo(6).map(([account, id]) => [`SMTP:${account}`, id.toUpperCase()]);
const octets = pairsTo(6).map(([account, id]) => [account, id.replaceAll('-', '')]);
const cases: [string, CheckOf][] = [
  ['plain pairs', { list: { rows: pairsTo(6) } }],
  ['SMTP: before every account', { list: { rows: upper } }],
  ['SMTP: before every account but a note below', { list: { rows: [...upper, ['Summe: 6']] } }],
  ['a repeated header', { list: { rows: [...pairsTo(3), ['Accountname', 'AD-ID'], pairOf(4)] } }],
  ['an open byte order', { list: { rows: octets } }],
  ['an answered byte order', { list: { rows: octets }, answers: { idByteOrder: 'octets' } }],
  ['a list that ends', { list: { rows: pairsTo(6) }, answers: { listEndsAbove: 4 } }],
  ['.tmp', { list: { rows: [['anna.tmp', guidOf(1)]] }, answers: { tmpIsSame: 'end' } }],
  [
    'excluded pairs and another list',
    {
      list: { rows: pairsTo(4) },
      exclusions: [{ account: pairOf(5)[0], id: pairOf(5)[1], reason }],
      others: [{ name: 'Charge 9', rows: [pairOf(2), ['nil', guidOf(0)]] }],
    },
  ],
  ['nothing', { list: { rows: [] } }],
];

describe('the background changes nothing but the time', () => {
  test.each(cases)('%s', async (_, check) => {
    const references = [{ rows: pairsTo(6) }, { rows: [pairOf(7)], role: 'directory' as const }];
    const input = () => inputOf({ references, ...check });
    const alone = await judged(input());
    expect((await judged(input(), thread)).said).toBe(alone.said);
    expect(await judged(input(), broken)).toEqual(alone);
    expect(await judged(input(), idle)).toEqual(alone);
  });

  test('property: any damage', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(anyDamages), async (options) => {
        const scenario = makeScenario(options);
        const list = { header: batchHeader, rows: scenario.rows };
        const input = () => inputOf({ list, references: referencesOf(scenario) });
        expect((await judged(input(), thread)).said).toBe((await judged(input())).said);
      }),
      { numRuns: runs(300), seed },
    );
  });
});

test('the fingerprint is the one that was worked out beside', async () => {
  const input = inputOf({ list: { rows: pairsTo(3) }, references: [{ rows: pairsTo(3) }] });
  expect((await judged(input, thread)).fingerprint).toBe('sha256:Accountname AD-ID');
});

test('without a digest no fingerprint is asked for', async () => {
  const fingerprint = jest.fn(thread.fingerprint);
  const background = { ...thread, fingerprint };
  const input = inputOf({ list: { rows: pairsTo(3) } });
  const found = await checkBeside(input, { digest: null, progress, background });
  expect(found.fingerprint).toBeNull();
  expect(fingerprint).not.toHaveBeenCalled();
});

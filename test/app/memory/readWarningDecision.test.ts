import fc from 'fast-check';
import { readWarningDecision } from '../../../src/app/memory/readWarningDecision';
import { runs, seed } from '../../support/counts';

const DECISION = {
  fingerprint: `sha256:${'0a'.repeat(32)}`,
  basis: `sha256:${'1b'.repeat(32)}`,
  rule: 'missing-pair',
  findings: 3,
  reason: 'zwei ziehen <später> & „um“',
  at: '2025-08-06T15:42:00.000Z',
};

test.each([DECISION, { ...DECISION, reason: null }])('reads what was written: %j', (decision) => {
  expect(readWarningDecision(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
  expect(readWarningDecision({ ...decision, more: 1 })).toEqual(decision);
});

test.each<[string, unknown]>([
  ['no object', 'sha256'],
  ['nothing', null],
  ['another fingerprint', { ...DECISION, fingerprint: 'sha256:0a' }],
  ['no basis', { ...DECISION, basis: null }],
  ['no rule', { ...DECISION, rule: 'Missing pair' }],
  ['no findings', { ...DECISION, findings: 0 }],
  ['half a finding', { ...DECISION, findings: 1.5 }],
  ['a blank reason', { ...DECISION, reason: '  ' }],
  ['no reason at all', { ...DECISION, reason: undefined }],
  ['no moment', { ...DECISION, at: 'yesterday' }],
])('%s is no decision', (_, value) => {
  expect(readWarningDecision(value)).toBeNull();
});

test('whatever stands there, it never throws, and a field left out is no decision', () => {
  const fields = Object.keys(DECISION);
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...fields), (value, field) => {
      expect(() => readWarningDecision(value)).not.toThrow();
      const rest = Object.entries(DECISION).filter(([name]) => name !== field);
      expect(readWarningDecision(Object.fromEntries(rest))).toBeNull();
    }),
    { numRuns: runs(200), seed },
  );
});

import type { ProfileFaultTexts } from '../../src/texts/texts';
import type { SamplesOf } from './said';

/** Arguments for what is said of a wrong profile. */
export const profileFaultArguments: SamplesOf<ProfileFaultTexts> = {
  'not-json': [[{ column: 1200, found: null }], [{ column: 1, found: 'x' }]],
  'too-large': [[{ what: 'characters', limit: 1200 }], [{ what: 'depth', limit: 20 }]],
  'duplicate-key': [[{ member: 'run', firstLine: 1200 }]],
  'unknown-member': [[{ member: 'rum', suggestion: 'run' }], [{ member: 'xyz', suggestion: null }]],
  'missing-member': [[{ member: 'run' }]],
  'wrong-type': [[{ expected: ['string', 'integer'], found: 'array' }]],
  'out-of-range': [[{ minimum: 1, maximum: 10_000, found: 20_000 }]],
  'not-allowed-value': [[{ allowed: ['error', 'warning'], found: '"info"' }]],
  'empty-text': [[{}]],
  'text-too-long': [[{ maximum: 1000, found: 1200 }]],
  'empty-list': [[{}]],
  'not-a-domain': [[{ found: 'amt' }]],
  'not-an-id': [[{ found: 'A B' }]],
  'not-a-pattern': [[{ found: 'a b' }]],
  'pattern-fits-all': [[{ found: '*' }]],
  'same-domain-in-two-agencies': [
    [{ domain: 'amt.example', agency: 'A', other: 'B', firstPath: 'agencies[0]' }],
  ],
  'duplicate-agency': [[{ name: 'A', firstPath: 'agencies[0]' }]],
  'duplicate-exclusion-reason': [[{ id: 'later', firstPath: 'exclusionReasons[0]' }]],
};

import fc from 'fast-check';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import type { Profile } from '../../../src/core/profile/profile';
import type { ProfileFault, ProfileFaultCode } from '../../../src/core/profile/profileFault';
import { LIMITS } from '../../../src/files/profile/jsonScan';
import { readProfile } from '../../../src/files/profile/readProfile';
import { schemaFaults } from '../../../src/files/profile/schemaFaults';
import { runs, seed } from '../../support/counts';
import { fullProfile } from './fullProfile';

describe('readProfile: good ones', () => {
  test('the built-in profile comes back as it was', () => {
    expect(readProfile(JSON.stringify(builtInProfile))).toEqual({
      ok: true,
      profile: builtInProfile,
    });
  });

  test('a profile that says everything comes back as it was', () => {
    expect(profileIn(JSON.stringify(fullProfile))).toEqual(fullProfile);
  });

  test('what is left out is as in the built-in profile', () => {
    const profile = profileIn('{"schema":1,"name":"Kurz"}');
    expect(profile).toEqual({ ...builtInProfile, name: 'Kurz' });
  });

  test('one batch size leaves the other as it was', () => {
    const profile = profileIn('{"schema":1,"name":"Kurz","batchSize":{"second":900}}');
    expect(profile.batchSize).toEqual({ first: 200, second: 900 });
  });

  test('null is a value, not a gap', () => {
    const text = '{"schema":1,"name":"Ohne","referenceMaxAgeDays":null,"batchSize":{"first":null}}';
    expect(profileIn(text)).toMatchObject({
      referenceMaxAgeDays: null,
      batchSize: { first: null },
    });
  });

  test('$schema is for editors and does not come along', () => {
    const profile = profileIn('{"$schema":"./vorgaben.schema.json","schema":1,"name":"Kurz"}');
    expect(Object.keys(profile)).toEqual(Object.keys(builtInProfile));
  });

  test('a byte order mark is passed over', () => {
    expect(readProfile('\uFEFF{"schema":1,"name":"Kurz"}').ok).toBe(true);
  });

  test('one agency may name a domain twice, in whatever spelling', () => {
    const agencies = [{ name: 'Köln', domains: ['köln.example', 'KÖLN.example', 'a-1.example'] }];
    expect(faultsOf({ agencies })).toEqual([]);
  });
});

describe('readProfile: every fault has a case', () => {
  const agency = (name: string, ...domains: string[]): object => ({ name, domains });
  const label = { de: 'x', en: 'x' };
  const cases: Record<ProfileFaultCode, readonly [object | string, readonly object[]][]> = {
    'not-json': [
      ['{"schema":1,\n "name" "x"}', [{ path: '', line: 2, column: 9, found: '"' }]],
      ['{"schema":1', [{ path: '', line: 1, column: 12, found: null }]],
      ['😀', [{ path: '', line: 1, column: 1, found: '😀' }]],
    ],
    'too-large': [
      ['['.repeat(99), [{ path: '', line: 1, what: 'depth', limit: LIMITS.depth }]],
      [' '.repeat(LIMITS.characters + 1), [{ what: 'characters', limit: LIMITS.characters }]],
    ],
    'duplicate-key': [
      [
        '{"schema":1,\n"name":"x",\n"run":"a",\n"run":"b"}',
        [{ path: 'run', line: 4, member: 'run', firstLine: 3 }],
      ],
    ],
    'unknown-member': [
      [{ batchsize: {} }, [{ path: 'batchsize', member: 'batchsize', suggestion: 'batchSize' }]],
      [{ farbe: 'rot' }, [{ path: 'farbe', member: 'farbe', suggestion: null }]],
      [
        { batchSize: { frist: 1 } },
        [{ path: 'batchSize.frist', member: 'frist', suggestion: 'first' }],
      ],
      ['{"schema":1,"name":"x","__proto__":{}}', [{ path: '__proto__', suggestion: null }]],
      [{ '50 %/~': 1 }, [{ path: '["50 %/~"]', member: '50 %/~' }]],
    ],
    'missing-member': [
      [
        '{}',
        [
          { path: '', line: 1, member: 'schema' },
          { path: '', member: 'name' },
        ],
      ],
      [{ agencies: [agency('A'), { name: 'B' }] }, [{ path: 'agencies[1]', member: 'domains' }]],
      [
        { tmp: {} },
        [
          { path: 'tmp', member: 'place' },
          { path: 'tmp', member: 'rule' },
        ],
      ],
    ],
    'wrong-type': [
      ['[]', [{ path: '', expected: ['object'], found: 'array' }]],
      [{ version: 2 }, [{ path: 'version', expected: ['string'], found: 'integer' }]],
      [
        { batchSize: { first: '200' } },
        [{ path: 'batchSize.first', expected: ['integer', 'null'], found: 'string' }],
      ],
      [{ batchSize: { first: 1.5 } }, [{ path: 'batchSize.first', found: 'number' }]],
      ['{"schema":1,"name":"x","referenceMaxAgeDays":1e999}', [{ found: 'number' }]],
      [{ agencies: null }, [{ path: 'agencies', found: 'null' }]],
      [{ tmp: true }, [{ path: 'tmp', expected: ['object', 'null'], found: 'boolean' }]],
      [{ agencyColumns: [{}] }, [{ path: 'agencyColumns[0]', found: 'object' }]],
    ],
    'out-of-range': [
      [
        { batchSize: { first: 0 } },
        [{ path: 'batchSize.first', minimum: 1, maximum: 1_048_575, found: 0 }],
      ],
      [{ referenceMaxAgeDays: 3651 }, [{ minimum: 1, maximum: 3650, found: 3651 }]],
    ],
    'not-allowed-value': [
      ['{"schema":"1","name":"x"}', [{ path: 'schema', allowed: [1], found: '"1"' }]],
      [{ missingPairs: 'info' }, [{ allowed: ['warning', 'error'], found: '"info"' }]],
      [
        { tmp: { place: 'start', rule: null } },
        [
          { path: 'tmp.place', allowed: ['end', 'local-part'], found: '"start"' },
          { path: 'tmp.rule', found: 'null' },
        ],
      ],
    ],
    'empty-text': [
      [{ run: ' ' }, [{ path: 'run' }]],
      [{ agencyColumns: ['Amt', ''] }, [{ path: 'agencyColumns[1]' }]],
      [
        { protectedMailboxes: [{ pattern: '', label: { de: '', en: 'x' } }] },
        [{ path: 'protectedMailboxes[0].pattern' }, { path: 'protectedMailboxes[0].label.de' }],
      ],
      [{ exclusionReasons: [{ id: '', ...label }] }, [{ path: 'exclusionReasons[0].id' }]],
    ],
    'text-too-long': [[{ run: 'x'.repeat(201) }, [{ path: 'run', maximum: 200, found: 201 }]]],
    'empty-list': [[{ acceptedDomains: [] }, [{ path: 'acceptedDomains' }]]],
    'not-a-domain': [
      [
        { acceptedDomains: ['@stadt.example'] },
        [{ path: 'acceptedDomains[0]', found: '@stadt.example' }],
      ],
      [{ acceptedDomains: ['stadt.example.'] }, [{ found: 'stadt.example.' }]],
      [{ acceptedDomains: ['*.example'] }, [{ found: '*.example' }]],
      [{ acceptedDomains: ['stadt example'] }, [{ found: 'stadt example' }]],
      [{ acceptedDomains: ['-a.example', 'a-.example', 'a..b', ''] }, [{}, {}, {}, { found: '' }]],
      [{ agencies: [agency('A', 'a.example', 'a,b')] }, [{ path: 'agencies[0].domains[1]' }]],
    ],
    'not-an-id': [
      [
        { exclusionReasons: [{ id: 'Sonder fall', ...label }] },
        [{ path: 'exclusionReasons[0].id', found: 'Sonder fall' }],
      ],
    ],
    'not-a-pattern': [
      [
        { protectedMailboxes: [{ pattern: 'rat *', label }] },
        [{ path: 'protectedMailboxes[0].pattern', found: 'rat *' }],
      ],
    ],
    'pattern-fits-all': [
      [
        {
          protectedMailboxes: [
            { pattern: 'a*', label },
            { pattern: '*@*', label },
          ],
        },
        [{ path: 'protectedMailboxes[1].pattern', found: '*@*' }],
      ],
    ],
    'same-domain-in-two-agencies': [
      [
        { agencies: [agency('A', 'a.example', 'köln.example'), agency('B', 'KÖLN.example')] },
        [
          {
            path: 'agencies[1].domains[0]',
            domain: 'KÖLN.example',
            agency: 'B',
            other: 'A',
            firstPath: 'agencies[0].domains[1]',
          },
        ],
      ],
    ],
    'duplicate-agency': [
      [
        { agencies: [agency('Amt'), agency('amt ')] },
        [{ path: 'agencies[1].name', name: 'amt ', firstPath: 'agencies[0].name' }],
      ],
    ],
    'duplicate-exclusion-reason': [
      [
        {
          exclusionReasons: [
            { id: 'a', ...label },
            { id: 'b', ...label },
            { id: 'a', ...label },
          ],
        },
        [{ path: 'exclusionReasons[2].id', id: 'a', firstPath: 'exclusionReasons[0].id' }],
      ],
    ],
  };

  test.each(
    Object.entries(cases).flatMap(([code, all]) => all.map((one) => [code, ...one] as const)),
  )('%s: %.80j', (code, given, expected) => {
    const faults = faultsOf(given);
    expect(faults).toMatchObject(expected.map((fault) => ({ code, ...fault })));
    expect(faults).toHaveLength(expected.length);
  });
});

describe('readProfile: several faults', () => {
  test('five faults of five kinds are all named, in the order of the file', () => {
    const text = `{
      "schema": 1,
      "nmae": "Muster",
      "batchSize": { "first": -1 },
      "agencies": [{ "name": "A", "domains": ["a.example"] }, { "name": "B", "domains": ["A.example"] }],
      "missingPairs": "Fehler"
    }`;
    expect(faultsOf(text).map(({ code, path, line }) => [code, path, line])).toEqual([
      ['missing-member', '', 1],
      ['unknown-member', 'nmae', 3],
      ['out-of-range', 'batchSize.first', 4],
      ['same-domain-in-two-agencies', 'agencies[1].domains[0]', 5],
      ['not-allowed-value', 'missingPairs', 6],
    ]);
  });

  test('a member that stands twice does not hide what is wrong in the one that counts', () => {
    const text = '{"schema":1,"name":"x","run":"a","run":1}';
    expect(
      faultsOf(text)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['duplicate-key', 'wrong-type']);
  });

  test('texts from the file are cut where they are long', () => {
    const long = 'ä'.repeat(500);
    const [fault] = faultsOf({ [long]: 1 });
    expect(fault?.path.length).toBeLessThan(70);
    expect(fault).toMatchObject({ member: `${'ä'.repeat(59)}…` });
  });

  test('a file at the limit with nothing right in it is judged to the end', () => {
    const bad = Array.from({ length: LIMITS.values / 2 - 20 }, () => ({ label: {} }));
    const faults = faultsOf({ protectedMailboxes: bad });
    expect(faults).toHaveLength(3 * bad.length);
  });
});

describe('readProfile: many faults', () => {
  test('thousands of unknown members are told in linear time', () => {
    const members = Array.from({ length: 15_000 }, (_, i) => [`name${i}`, i]);
    const begin = performance.now();
    expect(faultsOf(Object.fromEntries(members) as object)).toHaveLength(members.length);
    // Each member judged anew for each other one takes minutes.
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

describe('readProfile: anything at all', () => {
  const source = JSON.stringify(fullProfile, null, 1);

  test('mutated texts: an answer, never a throw', () => {
    const edit = fc.record({
      at: fc.nat(source.length),
      drop: fc.integer({ min: 0, max: 12 }),
      insert: fc.oneof(
        fc.constantFrom(
          '',
          '"',
          ',',
          '{',
          '}',
          '[',
          ']',
          ':',
          'null',
          '0',
          '-1',
          '"x":',
          '\\',
          '\\ud800',
        ),
        fc.string({ maxLength: 4 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = edits.reduce(
          (json, { at, drop, insert }) => json.slice(0, at) + insert + json.slice(at + drop),
          source,
        );
        expectAnAnswer(text);
      }),
      { seed, numRuns: runs(2_000) },
    );
  });

  test('mutated values: an answer, never a throw', () => {
    const replacement = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', ' ', '*', 'a.example', 0, -1, 1e300, null, [], {}),
    );
    const change = fc.record({
      step: fc.nat(),
      value: replacement,
      member: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const value: unknown = JSON.parse(source);
        for (const one of changes) mutate(value, one);
        expectAnAnswer(JSON.stringify(value));
      }),
      { seed, numRuns: runs(2_000) },
    );
  });
});

function expectAnAnswer(text: string): void {
  const reading = readProfile(text);
  if (reading.ok) expect(schemaFaults(reading.profile)).toEqual([]);
  else {
    expect(reading.faults.length).toBeGreaterThan(0);
    const lines = text.split(/\r\n|\r|\n/).length;
    for (const { line } of reading.faults) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
    }
  }
}

/** Replaces or adds one member somewhere in `value`, chosen by `step`. */
function mutate(value: unknown, change: { step: number; value: unknown; member: string }): void {
  const holders: Record<string, unknown>[] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    holders.push(part as Record<string, unknown>);
    Object.values(part).forEach(collect);
  };
  collect(value);
  const holder = holders[change.step % holders.length] ?? {};
  const keys = [
    ...Object.keys(holder),
    Array.isArray(holder) ? String(holder.length) : change.member,
  ];
  const key = keys[(change.step >> 4) % keys.length] ?? '';
  Object.defineProperty(holder, key, {
    // A copy: the next change may land inside it, and would make a generated value hold itself.
    value: structuredClone(change.value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function faultsOf(given: object | string): readonly ProfileFault[] {
  const text =
    typeof given === 'string' ? given : JSON.stringify({ schema: 1, name: 'x', ...given });
  const reading = readProfile(text);
  return reading.ok ? [] : reading.faults;
}

function profileIn(text: string): Profile {
  const reading = readProfile(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.profile;
}

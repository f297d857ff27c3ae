import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { manifestFor } from '../../../scripts/manifest/manifestFor';
import { validateManifest } from '../../../scripts/manifest/validateManifest';
import { runs, seed } from '../../support/counts';
import { changed, manifest } from './changes';
import { PLANTED_FORM } from './plantedForm';
import { PLANTED_MEANING } from './plantedMeaning';
import { PLANTED_VALUES } from './plantedValues';

function readIcon(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function faultsOf(text: string, production = false): string[] {
  const faults = validateManifest(Buffer.from(text), { production, readIcon });
  return faults.map(({ place, problem }) => `${place.path} ${problem.kind}`);
}

test('the manifest of this add-in has no faults', () => {
  expect(faultsOf(manifest)).toEqual([]);
  expect(faultsOf(`\ufeff${manifest}`)).toEqual([]);
});

test('nor has the one for people that a build makes of it', () => {
  expect(faultsOf(manifestFor('https://intranet.example/excel/', manifest), true)).toEqual([]);
});

test.each([...PLANTED_FORM, ...PLANTED_VALUES, ...PLANTED_MEANING])(
  '%s: named with its place, and nothing else',
  (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  },
);

test('for people every address of the own machine is a fault', () => {
  const addresses = manifest.split('https://localhost').length - 1;
  const faults = faultsOf(manifest, true);
  expect(faults).toHaveLength(addresses);
  expect(faults.every((fault) => fault.endsWith('@DefaultValue development-address'))).toBe(true);
  for (const host of ['127.0.0.1:3000', '[::1]:3000', 'pane.localhost']) {
    const other = manifest.replaceAll('localhost:3000', host);
    expect(faultsOf(other, true)).toHaveLength(addresses);
  }
  const named = manifest.replaceAll('localhost:3000', 'localhost.example');
  expect(faultsOf(named, true)).toEqual([]);
});

test('several faults are all named, in the order of the document', () => {
  const text = changed('1.0.0.0', '1')
    .replace('TabData', 'TabHome')
    .replace('assets/shield-80.png', 'assets/shield-8.png')
    .replace('"1.14"', '"1.13"');
  expect(faultsOf(text).map((fault) => fault.split(' ')[1])).toEqual([
    'not-a-version',
    'set-version',
    'value-not-one-of',
    'icon-missing',
  ]);
});

test.each([
  ['width', 19],
  ['height', 23],
])('an icon of another %s is a fault in the sizes it is used for', (_, at) => {
  const stretched = (file: string): Uint8Array => {
    const bytes = readFileSync(file);
    bytes[at] = (bytes[at] ?? 0) + 1;
    return bytes;
  };
  const faults = validateManifest(Buffer.from(manifest), {
    production: false,
    readIcon: stretched,
  });
  expect(faults.map(({ problem }) => problem.kind)).toEqual(Array(18).fill('icon-of-other-size'));
});

test('a fault knows its line', () => {
  const [fault] = validateManifest(Buffer.from(changed('TabData', 'TabHome')), {
    production: false,
    readIcon,
  });
  expect(manifest.split('\n')[(fault?.place.line ?? 0) - 1]).toContain('TabData');
});

test('property: no line of the manifest can be left out or stand twice', () => {
  const lines = manifest.split('\n');
  const telling = lines.flatMap((line, i) => (/^\s*<[^!?]/.test(line) && i > 5 ? [i] : []));
  const harmless = /DefaultMinVersion/;
  fc.assert(
    fc.property(fc.constantFrom(...telling), fc.boolean(), (at, twice) => {
      const line = lines[at] ?? '';
      const text = [
        ...lines.slice(0, at),
        ...(twice ? [line, line] : []),
        ...lines.slice(at + 1),
      ].join('\n');
      if (!harmless.test(line)) expect(faultsOf(text)).not.toEqual([]);
    }),
    { numRuns: runs(1_000), seed },
  );
});

test('property: whatever the bytes, the answer is faults, never a crash', () => {
  const bytes = Buffer.from(manifest);
  const edit = fc.record({
    at: fc.nat(bytes.length),
    drop: fc.nat(30),
    put: fc.uint8Array({ maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const broken = edits.reduce<Uint8Array>(
        (now, { at, drop, put }) =>
          Buffer.concat([now.subarray(0, at), put, now.subarray(at + drop)]),
        bytes,
      );
      expect(Array.isArray(validateManifest(broken, { production: false, readIcon }))).toBe(true);
    }),
    { numRuns: runs(2_000), seed },
  );
});

import fc from 'fast-check';
import { LIMITS, scanJson } from '../../../src/files/profile/jsonScan';
import { valueAt } from '../../../src/files/profile/jsonValue';
import { runs, seed } from '../../support/counts';

describe('scanJson: where a text stops being JSON', () => {
  test.each([
    ['', 0],
    ['  ', 2],
    ['{', 1],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[01]', 2],
    ['[-]', 1],
    ['[.5]', 1],
    ['[1.]', 2],
    ['tru', 0],
    ['true false', 5],
    ['"a', 2],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['"\\u00g0"', 1],
    ['{"a":1}}', 7],
    ['// Notiz\n{}', 0],
    ['{\u00a0}', 1],
    ['["\\ud800"]', 1],
  ])('%j: offset %i', (text, offset) => {
    expect(scanJson(text)).toEqual({ kind: 'broken', offset });
  });
});

describe('scanJson: limits', () => {
  test('a million characters', () => {
    const text = JSON.stringify('x'.repeat(LIMITS.characters));
    expect(scanJson(text)).toEqual({ kind: 'too-large', what: 'characters' });
  });

  test('values, counted one by one', () => {
    const list = (length: number): string => JSON.stringify(Array.from({ length }, () => 1));
    expect(scanJson(list(LIMITS.values - 1)).kind).toBe('scanned');
    expect(scanJson(list(LIMITS.values))).toEqual({ kind: 'too-large', what: 'values' });
  });

  test('depth, so that no text can exhaust the stack', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(scanJson(nested(LIMITS.depth + 1)).kind).toBe('scanned');
    expect(scanJson(nested(LIMITS.depth + 2))).toEqual({ kind: 'too-large', what: 'depth' });
    expect(scanJson('['.repeat(500_000))).toEqual({ kind: 'too-large', what: 'depth' });
  });
});

describe('scanJson: places', () => {
  test('paths are worded for people, offsets point at the value', () => {
    const text = '{"a":[1,{"b c":2}],"x/y~":{"z":3}}';
    const scan = scanJson(text);
    const places = scan.kind === 'scanned' ? [...scan.places.values()] : [];
    expect(
      places.map(({ pointer, path, offset }) => [pointer, path, text.slice(offset, offset + 1)]),
    ).toEqual([
      ['', '', '{'],
      ['/a', 'a', '['],
      ['/a/0', 'a[0]', '1'],
      ['/a/1', 'a[1]', '{'],
      ['/a/1/b c', 'a[1]["b c"]', '2'],
      ['/x~1y~0', '["x/y~"]', '{'],
      ['/x~1y~0/z', '["x/y~"].z', '3'],
    ]);
  });

  test('members that stand twice are told, whatever way their name is written', () => {
    const text = '{"a":1,"b":{"a":2,"\\u0061":3},"a":4}';
    const scan = scanJson(text);
    expect(scan.kind === 'scanned' ? scan.repeated : []).toEqual([
      { member: 'a', firstOffset: 12, place: { pointer: '/b/a', path: 'b.a', offset: 18 } },
      { member: 'a', firstOffset: 1, place: { pointer: '/a', path: 'a', offset: 30 } },
    ]);
  });
});

describe('scanJson and JSON.parse', () => {
  test('take the same texts', () => {
    const part = fc.constantFrom(
      ...'{}[]:,"0123456789.eE+-\\u/bn \n\t',
      'true',
      'null',
      '"a"',
      '1',
      '\u0007',
      'ä',
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.json(),
    );
    fc.assert(
      fc.property(text, fc.nat(), part, (json, at, extra) => {
        const place = at % (json.length + 1);
        for (const tried of [
          json,
          json.slice(0, place) + extra + json.slice(place),
          json.slice(0, place),
        ]) {
          expect(scanJson(tried).kind === 'scanned').toBe(parses(tried));
        }
      }),
      { seed, numRuns: runs(20_000) },
    );
  });

  test('agree on what stands at every place', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const scan = scanJson(json);
        if (scan.kind !== 'scanned') throw new Error(json);
        for (const { pointer, offset } of scan.places.values()) {
          const value = JSON.stringify(valueAt(JSON.parse(json), pointer));
          expect(JSON.stringify(JSON.parse(json.slice(offset, offset + value.length)))).toBe(value);
        }
      }),
      { seed, numRuns: runs(2_000) },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return !/\\u[dD][89a-fA-F]/.test(text);
  } catch {
    return false;
  }
}

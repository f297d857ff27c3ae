import fc from 'fast-check';
import { changeBetween } from '../../../src/core/fingerprint/change';
import { fingerprintOf, fingerprintsOf } from '../../../src/core/fingerprint/fingerprint';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { sha256 } from '../../../src/crypto/sha256';
import { runs, seed } from '../../support/counts';
import { boundOf, list, nodeSha256, plainFingerprint, plainLines, sortedByByte } from './support';

const HEADERS = ['Accountname', 'AD-ID'];
const PEOPLE: readonly (readonly CellValue[])[] = [
  ['w.zobel@nord.example', '1f0a7c52-0c3b-4a57-9d1e-5f2b8f0a6c01'],
  ['a.abel@nord.example', '9b6f2d14-7e05-4c1f-8a6d-2c4e9b1d7f02'],
  ['m.müller@sued.example', '4d3c8e90-1b2a-4f6e-b5c7-8e9f0a1b2c03'],
  ['k.kern@sued.example', 'e7a9b1c3-5d2f-4e8a-9c0b-1d3f5a7b9c04'],
];

function accountsSortedAlone(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const accounts = rows.map((row) => String(row[0])).sort();
  return rows.map((row, i) => [accounts[i] ?? null, ...row.slice(1)]);
}

describe('the accident: one column sorted alone', () => {
  test('counts, sums and every column agree; the list does not: pairs broken', async () => {
    const sorted = accountsSortedAlone(PEOPLE);
    const before = await fingerprintsOf(boundOf(HEADERS, PEOPLE), sha256);
    const after = await fingerprintsOf(boundOf(HEADERS, sorted), sha256);
    expect(after.count).toBe(before.count);
    expect(after.columns).toEqual(before.columns);
    expect(after.rows).not.toBe(before.rows);
    expect(changeBetween(before, after)).toEqual({ kind: 'pairs-broken' });
  });
});

describe('what the fingerprint is the digest of', () => {
  test('a list written out by hand', async () => {
    const rows: CellValue[][] = [
      ['b"\\\n', 1.5],
      ['a\u001fä', null],
      ['a', { error: '#N/A' }],
      ['a', true],
      ['\ud800', 1e21],
    ];
    const lines = [
      '["\\ud800",1e+21]',
      '["a",true]',
      '["a",{"error":"#N/A"}]',
      '["a\\u001fä",null]',
      '["b\\"\\\\\\n",1.5]',
    ];
    expect(await fingerprintOf(boundOf(['K\u00f6nto', ''], rows), sha256)).toBe(
      plainFingerprint('["Könto",""]', lines),
    );
  });

  test('no rows: the header line alone', async () => {
    const { rows, order, columns, count } = await fingerprintsOf(boundOf(HEADERS, []), sha256);
    const header = plainFingerprint('["Accountname","AD-ID"]', []);
    expect({ rows, order, count }).toEqual({ rows: header, order: header, count: 0 });
    expect(columns).toEqual([
      plainFingerprint('["Accountname"]', []),
      plainFingerprint('["AD-ID"]', []),
    ]);
  });

  test('only the rows that count, in columns that end early', async () => {
    const columns = [columnOf(['Accountname', 'a', 'b', 'c']), columnOf(['AD-ID', 'x'])];
    const bound = { headers: HEADERS, columns, rows: Uint32Array.of(1, 3) };
    expect(await fingerprintOf(bound, sha256)).toBe(
      plainFingerprint('["Accountname","AD-ID"]', ['["a","x"]', '["c",null]']),
    );
  });

  test('any list, as JSON.stringify and a plain sort give it', async () => {
    await fc.assert(
      fc.asyncProperty(list, async ({ headers, rows }) => {
        const { header, lines } = plainLines(headers, rows);
        const found = await fingerprintsOf(boundOf(headers, rows), nodeSha256);
        expect(found).toEqual({
          rows: plainFingerprint(header, sortedByByte(lines)),
          order: plainFingerprint(header, lines),
          columns: headers.map((name, c) => {
            const one = plainLines(
              [name],
              rows.map((row) => [row[c] ?? null]),
            );
            return plainFingerprint(one.header, sortedByByte(one.lines));
          }),
          count: rows.length,
        });
      }),
      { numRuns: runs(5_000), seed },
    );
  });

  test('a failing digest rejects', async () => {
    const failing = () => Promise.reject(new Error('no digest'));
    await expect(fingerprintOf(boundOf(HEADERS, PEOPLE), failing)).rejects.toThrow('no digest');
  });
});

describe('values that look alike', () => {
  const pairs: readonly (readonly [string, CellValue, CellValue])[] = [
    ['text 1 and number 1', '1', 1],
    ['text null and empty', 'null', null],
    ['text true and true', 'true', true],
    ['text false and false', 'false', false],
    ['the text of an error and the error', '{"error":"#N/A"}', { error: '#N/A' }],
    ['the code of an error and the error', '#N/A', { error: '#N/A' }],
    ['two errors', { error: '#REF!' }, { error: '#N/A' }],
    ['a line feed and its escape', '\n', '\\n'],
    ['two lone surrogates', '\ud800', '\ud801'],
    ['a lone surrogate and its escape', '\ud800', '\\ud800'],
    ['composed and decomposed', '\u00fc', 'u\u0308'],
    ['a space behind', 'a', 'a '],
  ];

  test.each(pairs)('%s differ', async (_, one, other) => {
    const [a, b] = await Promise.all(
      [one, other].map((value) => fingerprintOf(boundOf(HEADERS, [['x', value]]), sha256)),
    );
    expect(a).not.toBe(b);
  });

  test('a value on the other side of a border between cells', async () => {
    const a = await fingerprintOf(boundOf(HEADERS, [['a","b', 'c']]), sha256);
    const b = await fingerprintOf(boundOf(HEADERS, [['a', 'b","c']]), sha256);
    expect(a).not.toBe(b);
  });

  test('an empty text is an empty cell', async () => {
    const a = await fingerprintOf(boundOf(HEADERS, [['x', '']]), sha256);
    expect(a).toBe(await fingerprintOf(boundOf(HEADERS, [['x', null]]), sha256));
  });
});

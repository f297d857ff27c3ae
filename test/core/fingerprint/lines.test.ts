import { linesOf, textOf } from '../../../src/core/fingerprint/lines';
import { CellKind, type Column } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';

const textFor = (...columns: Column[]) => {
  const rows = Uint32Array.from({ length: columns[0]?.kinds.length ?? 0 }, (_, i) => i);
  return Buffer.from(textOf(linesOf(['x'], columns, rows))).toString();
};

test('texts that swell sixfold outgrow the first estimate', () => {
  const values = Array.from({ length: 4_000 }, (_, i) => '\u0001'.repeat(40) + String(i));
  const lines = values.map((value) => JSON.stringify([value]));
  expect(textFor(columnOf(values))).toBe(['["x"]', ...lines].join('\n'));
});

test('one text longer than all spare room', () => {
  const value = '"'.repeat(200_000);
  expect(textFor(columnOf([value, 'a']))).toBe(`["x"]\n${JSON.stringify([value])}\n["a"]`);
});

// Every length, so that the character stands in each place of a word and behind the last whole word.
test.each(['"', '\\', '\u001f', '\u0020', '\u007f', 'ü', '\ud7ff', '\udfff', '한', '😀'])(
  'a character that may need care, at any place: %j',
  (character) => {
    const values = Array.from(
      { length: 24 },
      (_, i) => 'abcdefghijklmnop'.slice(0, i % 12) + character + 'z'.repeat(i >> 1),
    );
    expect(textFor(columnOf(values))).toBe(
      ['["x"]', ...values.map((value) => JSON.stringify([value]))].join('\n'),
    );
  },
);

test('cells that share bytes, out of their order, in a view into a larger buffer', () => {
  const buffer = new TextEncoder().encode('##anna@nord.example;7##');
  const column: Column = {
    ...columnOf([]),
    kinds: Uint8Array.of(CellKind.number, CellKind.text, CellKind.empty, CellKind.text),
    bytes: buffer.subarray(2, 21),
    starts: Uint32Array.of(18, 0, 5, 5),
    ends: Uint32Array.of(19, 17, 9, 9),
  };
  expect(textFor(column)).toBe('["x"]\n[7]\n["anna@nord.example"]\n[null]\n["nord"]');
});

test('more than 4 GiB is refused', () => {
  const column: Column = {
    ...columnOf(['a']),
    starts: Uint32Array.of(0),
    ends: Uint32Array.of(0xffff_fff0),
  };
  expect(() => linesOf(['x'], [column], Uint32Array.of(0))).toThrow(RangeError);
});

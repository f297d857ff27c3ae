import { readFileSync } from 'node:fs';
import { readPngSize } from '../../../scripts/manifest/pngSize';

const icon = readFileSync('assets/check-40.png');
const header = icon.subarray(0, 24);

test('the size is read from the header alone', () => {
  expect(readPngSize(header)).toEqual({ width: 40, height: 40 });
  expect(readPngSize(Buffer.concat([Buffer.alloc(3), icon]).subarray(3))).toEqual({
    width: 40,
    height: 40,
  });
});

test.each<[string, Uint8Array]>([
  ['no bytes', new Uint8Array(0)],
  ['a header cut off', header.subarray(0, 23)],
  ['another signature', Buffer.from(header).fill(0x51, 1, 2)],
  ['another first chunk', Buffer.from(header).fill(0x4a, 12, 13)],
  ['a picture of another kind', Buffer.from('GIF89a'.padEnd(40))],
])('no PNG: %s', (_, bytes) => {
  expect(readPngSize(bytes)).toBeNull();
});

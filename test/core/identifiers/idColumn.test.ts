import { classifyIdColumn } from '../../../src/core/identifiers/idColumn';
import { canonicalIdText } from '../../../src/core/identifiers/idText';

test.each([
  ['all GUIDs', 10, 10, 0, 'guid'],
  ['more than half GUIDs', 11, 6, 5, 'guid'],
  ['exactly half GUIDs', 10, 5, 0, 'text'],
  ['more than half SIDs', 11, 5, 6, 'sid'],
  ['exactly half SIDs', 10, 5, 5, 'text'],
  ['neither', 10, 0, 0, 'text'],
  ['empty', 0, 0, 0, 'text'],
] as const)('kind of an ID column: %s', (_name, filled, guids, sids, expected) => {
  expect(classifyIdColumn({ filled, guids, sids })).toBe(expected);
});

describe('other ID text', () => {
  test.each([
    ['leading zeros count', '000123', '000123'],
    ['case counts', 'aB', 'aB'],
    ['white space around it does not', ' 12 3\t', '12 3'],
    ['NFC', 'u\u0308', '\u00fc'],
    ['no compatibility form', '\uff11', '\uff11'],
  ])('%s', (_name, text, expected) => {
    expect(canonicalIdText(text)).toBe(expected);
  });
});

import { canonicalAccount } from '../../../src/core/identifiers/account';
import { accountFault } from '../../../src/core/identifiers/account';
import { canonicalIdText } from '../../../src/core/identifiers/idText';
import { foldLikeDirectory } from '../../../src/core/unicode/directoryFold';
import { normalForm } from '../../../src/core/unicode/normalForm';
import { headerKey } from '../../../src/core/columns/headerWords';

const FULL_OF_MARKS = `a${'\u0301\u0323'.repeat(20_000)}`;

test.each<['NFC' | 'NFD' | undefined, string]>([
  [undefined, '\u00fc'],
  ['NFC', '\u00fc'],
  ['NFD', 'u\u0308'],
])('a text of a name’s length is put into form %s', (form, expected) => {
  expect(normalForm('u\u0308', form)).toBe(expected);
  expect(normalForm('\u00fc'.repeat(1024), 'NFD')).toHaveLength(2048);
});

test('a longer text stays as it stands', () => {
  expect(normalForm('u\u0308'.repeat(600))).toHaveLength(1200);
});

test.each<[string, (text: string) => unknown]>([
  ['as an account', (text) => canonicalAccount(text, { stripSmtp: false, tmp: 'keep' })],
  ['as a fault', accountFault],
  ['as an ID', canonicalIdText],
  ['as the directory folds it', foldLikeDirectory],
  ['as a heading', headerKey],
])('a cell full of marks costs no time: %s', (_, work) => {
  const from = performance.now();
  work(FULL_OF_MARKS);
  expect(performance.now() - from).toBeLessThan(100);
});

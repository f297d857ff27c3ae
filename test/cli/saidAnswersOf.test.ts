import { saidAnswersOf } from '../../src/cli/saidAnswersOf';
import { commandTextsOf } from '../../src/texts/commandCatalog';

const { usage } = commandTextsOf('de');

test.each<[readonly string[], object]>([
  [[], {}],
  [['tmp-suffix=same'], { tmpIsSame: true }],
  [['id-byte-order=octets'], { idByteOrder: 'octets' }],
  [['id-byte-order=octets', 'id-byte-order=canonical'], { idByteOrder: 'canonical' }],
  [['not-a-data-row=792', ' tmp-suffix = same '], { listEndsAbove: 792, tmpIsSame: true }],
])('%p', (given, expected) => {
  expect(saidAnswersOf(given, 'one')).toEqual(expected);
});

test.each<[string, string]>([
  ['tmp-suffix', usage.answers.badValue('tmp-suffix', '', 'same')],
  ['tmp-suffix=ja', usage.answers.badValue('tmp-suffix', 'ja', 'same')],
  ['id-byte-order=guid', usage.answers.badValue('id-byte-order', 'guid', 'canonical, octets')],
  ['not-a-data-row=0', usage.answers.badRow('not-a-data-row', '0')],
  ['not-a-data-row=A7', usage.answers.badRow('not-a-data-row', 'A7')],
  ['not-a-data-row=1048578', usage.answers.badRow('not-a-data-row', '1048578')],
  ['wrong-pair=same', usage.answers.unknown('wrong-pair')],
  ['', usage.answers.unknown('')],
])('%p is one clear sentence', (given, sentence) => {
  const read = saidAnswersOf(['tmp-suffix=same', given], 'one');
  expect('sentence' in read ? read.sentence(usage) : null).toBe(sentence);
});

test('where one list ends is no answer for several', () => {
  const read = saidAnswersOf(['not-a-data-row=7'], 'several');
  expect('sentence' in read ? read.sentence(usage) : null).toBe(usage.answers.rowOfWhich);
  expect(saidAnswersOf(['tmp-suffix=same'], 'several')).toEqual({ tmpIsSame: true });
});

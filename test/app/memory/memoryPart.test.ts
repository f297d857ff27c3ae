import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { readMemoryPart, writeMemoryPart } from '../../../src/app/memory/memoryPart';
import { runs, seed } from '../../support/counts';

const { DOMParser } = new JSDOM('').window;

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
});

test('any text comes back from a part, which any reader of XML reads', () => {
  fc.assert(
    fc.property(fc.nat(), anyText, (number, text) => {
      const xml = writeMemoryPart(number, { text });
      expect(readMemoryPart(xml)).toEqual({ number, value: { text } });
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      expect(parsed.documentElement.namespaceURI).toBe('urn:batch-list-check:memory:1');
      expect(JSON.parse(parsed.documentElement.textContent ?? '')).toEqual({ text });
    }),
    { numRuns: runs(2000), seed },
  );
});

/** The same part as other programs write it anew. */
const REWRITTEN: readonly [string, string][] = [
  [
    'declaration',
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<entry xmlns="u" number="7">{"a":"b&c"}</entry>',
  ],
  ['prefix', '<m:entry xmlns:m="u" number="7">{"a":"b&amp;c"}</m:entry>'],
  ['entities', "<entry number='7' xmlns='u'>{&quot;a&quot;:&#34;b&#x26;c&apos;&quot;}</entry>\n"],
  ['CDATA', '<entry xmlns="u" number="7"><![CDATA[{"a":"b&c"}]]></entry>'],
  ['a byte order mark', '\uFEFF<entry xmlns="u" number="7">{"a":"b&c"}</entry>'],
];

test.each(REWRITTEN)('reads a part with %s', (_, xml) => {
  const part = readMemoryPart(xml);
  expect(part?.number).toBe(7);
  expect(part?.value).toMatchObject({ a: expect.stringMatching(/^b&c'?$/) as string });
});

const FOREIGN: readonly [string, string][] = [
  ['nothing', ''],
  ['no XML', 'entry'],
  ['another element', '<part xmlns="u" number="7">{}</part>'],
  ['no number', '<entry xmlns="u">{}</entry>'],
  ['no JSON', '<entry xmlns="u" number="7">{"a":</entry>'],
  ['elements inside', '<entry xmlns="u" number="7"><a>{}</a></entry>'],
  ['cut off', '<entry xmlns="u" number="7">{}'],
  ['a negative number', '<entry xmlns="u" number="-7">{}</entry>'],
];

test.each(FOREIGN)('passes over %s', (_, xml) => {
  expect(readMemoryPart(xml)).toBeNull();
});

test('openings of CDATA that nothing closes cost no time', () => {
  const openings = '<![CDATA['.repeat(100_000);
  const from = performance.now();
  expect(readMemoryPart(`<!-- ${openings} --><entry xmlns="u" number="7">{}</entry>`)).toBeNull();
  expect(performance.now() - from).toBeLessThan(1000);
});

test('several stretches of CDATA are read as one text', () => {
  const xml = '<entry xmlns="u" number="7"><![CDATA[{"a":]]><![CDATA["]]]]><![CDATA[>"}]]></entry>';
  expect(readMemoryPart(xml)?.value).toEqual({ a: ']]>' });
});

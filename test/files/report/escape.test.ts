import fc from 'fast-check';
import { escapeHtml } from '../../../src/files/report/escape';
import { runs, seed } from '../../support/counts';

describe('escapeHtml', () => {
  test.each<[string, string, string]>([
    [
      'plain words stay',
      'Jörg Müller-Lüdenscheidt, „Amt“ – 17',
      'Jörg Müller-Lüdenscheidt, „Amt“ – 17',
    ],
    ['markup becomes text', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['quotes cannot end an attribute', `" onload='x' `, '&quot; onload=&#39;x&#39; '],
    ['an ampersand starts no entity', '&lt;&#60;', '&amp;lt;&amp;#60;'],
    [
      'control characters are shown',
      'a\u0000b\tc\nd\u007f',
      'a‹U+0000›b‹U+0009›c‹U+000A›d‹U+007F›',
    ],
    ['the direction of writing cannot be turned', 'anna\u202egnp.exe', 'anna‹U+202E›gnp.exe'],
    ['spaces that nobody sees are shown', 'a\u00a0b\u200bc\ufeff', 'a‹U+00A0›b‹U+200B›c‹U+FEFF›'],
    ['a soft hyphen is shown', 'a\u00adb', 'a‹U+00AD›b'],
    ['half a surrogate pair is shown', 'a\ud83db', 'a‹U+D83D›b'],
    ['a whole one stays', 'a😀b', 'a😀b'],
    ['noncharacters are shown', '\ufffe\u{1ffff}\ufdd0', '‹U+FFFE›‹U+1FFFF›‹U+FDD0›'],
    ['foreign letters stay', 'аЖ漢', 'аЖ漢'],
  ])('%s', (_, text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });

  test('no text opens a tag, an attribute or an entity, and none stays unseen', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        ...'<>&"\'/=`; \n\t\u0000\u0085\u2028\u202e\ufffe\ud800x-!',
        ']]>',
        '<!--',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(escaped).not.toMatch(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\u00a0/u);
        expect(escaped).not.toMatch(/[\ud800-\udfff]/u);
      }),
      { numRuns: runs(20_000), seed },
    );
  });

  test('what is visible comes back when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`ab<>&"'äß/ é;#`) }), (text) => {
        const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;
        const read = escapeHtml(text).replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name: keyof typeof entities) => entities[name],
        );
        expect(read).toBe(text);
      }),
      { numRuns: runs(5000), seed },
    );
  });
});

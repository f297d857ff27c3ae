import fc from 'fast-check';
import type { ReportDocument, ReportState } from '../../../src/core/report/document';
import { htmlReport } from '../../../src/files/report/html';
import { runs, seed } from '../../support/counts';

const STATES: readonly ReportState[] = [
  'ok',
  'wrong',
  'unknown',
  'duplicate',
  'damaged',
  'notChecked',
  'note',
];

/** A report that holds `text` wherever a text can stand. */
function everywhere(text: string, rows = 1): ReportDocument {
  return {
    title: text,
    subtitle: text,
    sections: [
      { heading: null, blocks: [{ kind: 'verdict', mark: { state: 'ok', word: text }, text }] },
      {
        heading: text,
        blocks: [
          { kind: 'paragraph', text },
          { kind: 'facts', facts: [{ name: text, values: [text, text], form: 'code' }] },
          {
            kind: 'table',
            markHeading: text,
            columns: [
              { heading: text, form: 'sentence' },
              { heading: text, form: 'code' },
            ],
            rows: Array.from({ length: rows }, (_, at) => ({
              mark: { state: STATES[at % STATES.length] ?? 'note', word: text },
              cells: [text, text],
            })),
          },
        ],
      },
    ],
  };
}

const page = (document: ReportDocument, language = 'de'): string =>
  [...htmlReport(document, language)].join('');

/** The page's tags in order, attributes included; texts and the style left out. */
function tagsOf(html: string): readonly string[] {
  return (html.replace(/<style>[^]*?<\/style>/, '<style></style>').match(/<[^>]*>/g) ?? []).map(
    (tag) => tag.replace(/ (content|data-label)="[^"]*"/, ''),
  );
}

const EMPTY = new Set(['meta']);

/** Whether every element is closed in the order in which it was opened. */
function isBalanced(tags: readonly string[]): boolean {
  const open: string[] = [];
  for (const tag of tags.slice(1)) {
    const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
    if (tag.startsWith('</')) {
      if (open.pop() !== name) return false;
    } else if (!EMPTY.has(name)) open.push(name);
  }
  return open.length === 0;
}

describe('htmlReport', () => {
  const html = page(everywhere('Wort', 8));

  test('is one page of HTML that nothing outside or inside can run in', () => {
    expect(
      html.startsWith('<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">'),
    ).toBe(true);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i);
    expect(html).not.toMatch(/\s(src|href|srcset|on[a-z]+)\s*=|url\(|@import|https?:/i);
    expect(isBalanced(tagsOf(html))).toBe(true);
  });

  test('has the language it is asked for, a title, and headings in their order', () => {
    expect(page(everywhere('Wort'), 'en')).toContain('<html lang="en">');
    expect(html).toContain('<title>Wort: Wort</title>');
    expect(html.match(/<h\d>/g)).toEqual(['<h1>', '<h2>']);
  });

  test('says every state by symbol and word, the symbol for the eye alone', () => {
    const marks = [
      ...html.matchAll(/<td><span class="mark (\w+)"><span aria-hidden="true">(.)<\/span> Wort</g),
    ];
    expect(marks.slice(0, 7).map(([, state, symbol]) => `${state} ${symbol}`)).toEqual([
      'ok ✓',
      'wrong ✗',
      'unknown ?',
      'duplicate ≡',
      'damaged ⚠',
      'notChecked –',
      'note i',
    ]);
  });

  test('repeats table heads on paper, keeps rows whole, and knows light, dark and narrow', () => {
    expect(html).toMatch(/@page \{ size: A4/);
    const print = html.slice(html.indexOf('@media print'));
    expect(print).toMatch(/thead \{ display: table-header-group; \}/);
    expect(print).toMatch(/tr[^}]*\{ break-inside: avoid; \}/);
    expect(html).toContain('@media screen and (prefers-color-scheme: dark)');
    // Paper is narrow too: without "screen" a printed table would fall apart.
    expect(html).toMatch(/@media screen and \(max-width/);
  });

  test('walks the rows once and hands them out in pieces', () => {
    let walked = 0;
    function* rows(): Generator<{ mark: null; cells: string[] }> {
      for (let at = 0; at < 50_000; at++) {
        walked++;
        yield { mark: null, cells: [String(at)] };
      }
    }
    const table = {
      kind: 'table' as const,
      markHeading: null,
      columns: [{ heading: 'Zeile', form: 'number' as const }],
      rows: { [Symbol.iterator]: rows },
    };
    const pieces = htmlReport(
      { title: 'T', subtitle: 'S', sections: [{ heading: null, blocks: [table] }] },
      'de',
    );
    let longest = 0;
    let early = 0;
    for (const piece of pieces) {
      longest = Math.max(longest, piece.length);
      if (piece.includes('>99<')) early = walked;
    }
    expect(walked).toBe(50_000);
    expect(early).toBe(100);
    expect(longest).toBeLessThan(20_000);
  });
});

test('whatever a cell holds, the page keeps the same elements and attributes', () => {
  const plain = tagsOf(page(everywhere('Wort')));
  const nasty = fc.oneof(
    fc.constantFrom(
      '</td><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</style></title><svg onload=alert(1)>',
      "' autofocus onfocus='alert(1)",
      '<!-- ]]> <![CDATA[ --!>',
      '\u0000\u0008\ufffe\ud800\u202e',
      '&#60;script&#62;',
    ),
    fc.string({ unit: fc.constantFrom(...'<>&"\'/= -!x\n\u0000\ud800') }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      // An empty word is no text and changes nothing.
      const html = page(everywhere(`${text}x`));
      expect(tagsOf(html)).toEqual(plain);
      expect(html).not.toMatch(/[\ud800-\udfff]/u);
    }),
    { numRuns: runs(3000), seed },
  );
});

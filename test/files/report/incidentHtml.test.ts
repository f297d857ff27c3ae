import fc from 'fast-check';
import type { IncidentDocument } from '../../../src/core/incident/document';
import { incidentHtml } from '../../../src/files/report/incidentHtml';
import { runs, seed } from '../../support/counts';

/** A report that holds `text` wherever a text of a form can stand. */
function everywhere(text: string): IncidentDocument {
  return {
    title: text,
    subtitle: text,
    sections: [
      {
        heading: text,
        blocks: [
          { kind: 'verdict', mark: { state: 'wrong', word: text }, text },
          { kind: 'paragraph', text },
          {
            kind: 'form',
            fields: [
              {
                name: text,
                source: text,
                said: [text],
                blanks: [
                  { kind: 'lines', label: text, lines: 2 },
                  { kind: 'choices', label: text, choices: [text, `${text}:`] },
                ],
              },
              { name: text, source: null, said: [], blanks: [] },
            ],
          },
        ],
      },
    ],
  };
}

const page = (text: string): string => [...incidentHtml(everywhere(text), 'de')].join('');

/** The page's tags in order; values of attributes left out. */
const tagsOf = (html: string): readonly string[] =>
  (html.replace(/<style>[^]*?<\/style>/, '').match(/<[^>]*>/g) ?? []).map((tag) =>
    tag.replace(/"[^"]*"/g, '""'),
  );

describe('incidentHtml', () => {
  const html = page('Wort');

  test('nothing runs in it and nothing is loaded', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i);
    expect(html).not.toMatch(/\s(src|href|srcset|on[a-z]+)\s*=|url\(|@import|https?:/i);
  });

  test('its blanks can be filled in, each under its label, and boxes can be ticked', () => {
    expect(html).toContain(
      '<div class="fill lines-2" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Wort">',
    );
    expect(
      html.match(/<fieldset class="blank"><legend class="label">Wort<\/legend>/g),
    ).toHaveLength(1);
    expect(html.match(/<label><input type="checkbox"> Wort:?<\/label>/g)).toHaveLength(2);
    // A choice that ends in a colon has room to say more.
    expect(html).toMatch(/Wort:<\/label><span class="fill" contenteditable="true"/);
    expect(html.match(/<h\d>/g)).toEqual(['<h1>', '<h2>', '<h3>', '<h3>']);
  });

  test('on paper fields stay whole and blanks are lines to write on', () => {
    const print = html.slice(html.lastIndexOf('@media print'));
    expect(print).toMatch(/\.field \{[^}]*break-inside: avoid/);
    expect(print).toMatch(/\.fill \{ background: none/);
  });

  test('whatever a text holds, it is text: the page has the same tags', () => {
    const tags = tagsOf(page('x'));
    const special = fc.constantFrom('<', '>', '&', '"', "'", '</style>', '<script>', '-->', ']]>');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .array(fc.oneof(special, fc.string({ maxLength: 3 })), { maxLength: 8 })
        .map((all) => all.join('')),
    );
    fc.assert(
      // A colon at the end means more room, which is a tag more.
      fc.property(
        text.filter((one) => !one.endsWith(':')),
        (one) => {
          expect(tagsOf(page(one))).toEqual(tags);
        },
      ),
      { seed, numRuns: runs(3000) },
    );
  });
});

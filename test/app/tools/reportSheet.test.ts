import { reportSheet } from '../../../src/app/tools/reportSheet';
import type { IncidentDocument } from '../../../src/core/incident/document';
import { CellKind } from '../../../src/core/table/column';
import { textAt } from '../../../src/core/table/text';

const WORDS = { name: 'Prüfprotokoll', cut: 'Weiteres steht in der Datei.' };

function documentOf(blocks: IncidentDocument['sections'][number]['blocks']): IncidentDocument {
  return { title: 'Prüfprotokoll', subtitle: 'Liste', sections: [{ heading: null, blocks }] };
}

function rowsOf(document: IncidentDocument): readonly (readonly string[])[] {
  const { sheet } = reportSheet(document, WORDS);
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    sheet.columns.map((column) => textAt(column, row)),
  );
}

describe('a report as a sheet', () => {
  test('begins with what it is, so that nobody takes it for a list', () => {
    expect(rowsOf(documentOf([])).slice(0, 2)).toEqual([
      ['Prüfprotokoll · Batch List Check', ''],
      ['Liste', ''],
    ]);
  });

  test('the verdict has its symbol and its word', () => {
    const mark = { state: 'wrong', word: 'nicht bestanden' } as const;
    const rows = rowsOf(documentOf([{ kind: 'verdict', mark, text: 'Zwei Paare sind falsch.' }]));
    expect(rows.at(-1)).toEqual(['✗ nicht bestanden: Zwei Paare sind falsch.', '']);
  });

  test('long sentences are broken between words', () => {
    const text = Array.from({ length: 60 }, (_, at) => `Wort${String(at)}`).join(' ');
    const rows = rowsOf(documentOf([{ kind: 'paragraph', text }])).slice(3);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(([line]) => (line?.length ?? 0) <= 100)).toBe(true);
    expect(rows.map(([line]) => line).join(' ')).toBe(text);
  });

  test('names stand beside their values, a line each', () => {
    const facts = [
      { name: 'Verglichen mit', values: ['Charge 1', 'Charge 2'], form: 'name' } as const,
    ];
    expect(rowsOf(documentOf([{ kind: 'facts', facts }])).slice(3)).toEqual([
      ['Verglichen mit', 'Charge 1'],
      ['', 'Charge 2'],
    ]);
  });

  test('rows of a table stand under their headings, marks in front', () => {
    const table = {
      kind: 'table',
      markHeading: 'Schwere',
      columns: [
        { heading: 'Zeile', form: 'number' },
        { heading: 'Befund', form: 'sentence' },
      ],
      rows: [
        { mark: { state: 'wrong', word: 'Fehler' }, cells: ['17', 'falsches Paar'] },
        { mark: null, cells: ['18', '=HYPERLINK("http://angriff.example")'] },
      ],
    } as const;
    const { sheet, looks, widths } = reportSheet(documentOf([table]), WORDS);
    expect(rowsOf(documentOf([table])).slice(3)).toEqual([
      ['Schwere', 'Zeile', 'Befund'],
      ['✗ Fehler', '17', 'falsches Paar'],
      ['', '18', '=HYPERLINK("http://angriff.example")'],
    ]);
    expect(looks.map(({ look }) => look)).toEqual(['title', 'columns', 'wrapped']);
    expect(looks[2]?.area).toEqual({ firstRow: 4, lastRow: 5, firstColumn: 2, lastColumn: 2 });
    expect(widths).toEqual([8, 8, 36]);
    const kinds = new Set(sheet.columns.flatMap(({ kinds: own }) => [...own]));
    expect(kinds).toEqual(new Set([CellKind.empty, CellKind.text]));
  });

  test('a form leaves its blanks to be filled in', () => {
    const form = {
      kind: 'form',
      fields: [
        {
          name: 'Art der Meldung',
          source: 'Art. 33 DSGVO',
          said: ['bekannt'],
          blanks: [
            { kind: 'choices', label: 'Meldung', choices: ['erste', 'weitere'] },
            { kind: 'lines', label: 'Kontakt', lines: 2 },
          ],
        },
      ],
    } as const;
    expect(rowsOf(documentOf([form])).slice(3)).toEqual([
      ['Art der Meldung (Art. 33 DSGVO)', 'bekannt'],
      ['', 'Meldung: ☐ erste   ☐ weitere'],
      ['', 'Kontakt: …'],
    ]);
  });
});

test('what does not fit into a sheet is said below', () => {
  const rows = {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) yield { mark: null, cells: [String(at)] };
    },
  };
  const columns = [{ heading: 'Zeile', form: 'number' }] as const;
  const { sheet } = reportSheet(
    documentOf([{ kind: 'table', markHeading: null, columns, rows }]),
    WORDS,
  );
  const [first] = sheet.columns;
  expect(sheet.rowCount).toBe(1_000_001);
  expect(first && textAt(first, 1_000_000)).toBe('Weiteres steht in der Datei.');
});

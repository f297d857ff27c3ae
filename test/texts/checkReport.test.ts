import type { CheckResult } from '../../src/core/check/checkList';
import { checkWithoutColumns } from '../../src/core/check/checkList';
import type { ReportBlock, ReportDocument, ReportTable } from '../../src/core/report/document';
import { textsOf } from '../../src/texts/catalog';
import { checkReport } from '../../src/texts/checkReport';
import type { ReportContext } from '../../src/texts/report/context';
import type { Language } from '../../src/texts/texts';
import {
  accountOf,
  checkOf,
  checkRows,
  guidOf,
  pairOf,
  pairsTo,
  sheetFrom,
  HEADER,
} from '../core/support/listOf';

const CODE = '7K3M-9QXA';

function reportOf(
  result: CheckResult,
  more: Partial<ReportContext> = {},
  language: Language = 'de',
): ReportDocument {
  const { list } = result.facts ?? { list: null };
  const context: ReportContext = {
    list: 'Nachmigration.xlsx',
    sheet: list?.sheet ?? sheetFrom([HEADER]),
    columns: list?.columns ?? null,
    references: [
      {
        name: 'Erstmigration.xlsx › Charge 1',
        role: 'first-migration',
        rows: 4,
        fingerprint: null,
      },
    ],
    fingerprint: `sha256:${'0'.repeat(64)}`,
    checkCode: CODE,
    recalled: null,
    passedOver: [],
    program: 'Batch List Check 9.9.9',
    checkedAt: '6. August 2025 um 19:30 MESZ',
    checkedAtUtc: '2025-08-06T17:30:00Z',
    acknowledged: [],
    exclusions: [],
    files: [],
    ...more,
  };
  return checkReport(result, context, textsOf(language));
}

function blocksUnder(report: ReportDocument, heading: string | null): readonly ReportBlock[] {
  return report.sections.find((section) => section.heading === heading)?.blocks ?? [];
}

/** The rows of the tables under a heading as `mark | cell | cell`. */
function rowsUnder(report: ReportDocument, heading: string): readonly string[] {
  return blocksUnder(report, heading)
    .filter((block): block is ReportTable => block.kind === 'table')
    .flatMap(({ rows }) => [...rows])
    .map(({ mark, cells }) => [mark === null ? '' : mark.word, ...cells].join(' | '));
}

/** All words of the report, a line each. */
function wordsOf(report: ReportDocument): string {
  const blocks = report.sections.flatMap(({ heading, blocks: own }) => [
    heading ?? '',
    ...own.flatMap((block): readonly string[] => {
      switch (block.kind) {
        case 'verdict':
          return [`${block.mark.word}: ${block.text}`];
        case 'paragraph':
          return [block.text];
        case 'facts':
          return block.facts.map(({ name, values }) => `${name}: ${values.join('; ')}`);
        case 'table':
          return [...block.rows].map(({ cells }) => cells.join(' | '));
      }
    }),
  ]);
  return [report.title, report.subtitle, ...blocks].join('\n');
}

/** Accounts of 1 to 4 turned by one row against their IDs, people 5 and 6 missing. */
const slipped = checkRows(
  [
    [accountOf(2), guidOf(1)],
    [accountOf(3), guidOf(2)],
    [accountOf(4), guidOf(3)],
    [accountOf(1), guidOf(4)],
    pairOf(7),
  ],
  pairsTo(7),
);

describe('the report of a check', () => {
  test('says first how it stands, with symbol, word and sentence', () => {
    expect(blocksUnder(reportOf(slipped), null)[0]).toEqual({
      kind: 'verdict',
      mark: { state: 'wrong', word: 'Fehler gefunden' },
      text: '4 von 5 Postfächern würden an die falsche Person gehen.',
    });
    expect(blocksUnder(reportOf(checkRows(pairsTo(3), pairsTo(3))), null)[0]).toMatchObject({
      mark: { state: 'ok', word: 'Alles stimmt' },
      text: 'Alle 3 Paare stimmen mit der Vergleichsliste überein.',
    });
  });

  test('names list, columns, references, check code and fingerprint', () => {
    const words = wordsOf(reportOf(slipped));
    expect(words).toContain('Nachmigration.xlsx, geprüft am 6. August 2025 um 19:30 MESZ');
    expect(words).toContain(
      'Verglichen mit: Erstmigration.xlsx › Charge 1 (Erstmigration, 4 Zeilen)',
    );
    expect(words).toContain('Konto: Spalte A, „Accountname“');
    expect(words).toContain('AD-ID: Spalte B, „AD-ID“');
    expect(words).toContain(`Prüfcode: ${CODE}`);
    expect(words).toContain(`Fingerabdruck: sha256:${'0'.repeat(64)}`);
    expect(words).toContain('Programm: Batch List Check 9.9.9');
    expect(words).toContain('Vorgaben: Standard, Fassung 1');
  });

  test('says what happened as a guess', () => {
    const [guess, ...said] = blocksUnder(reportOf(slipped), 'Was ist passiert?');
    expect(guess).toEqual({ kind: 'paragraph', text: 'Es sieht so aus:' });
    expect(said.length).toBe(slipped.diagnoses.length);
    expect(said.length).toBeGreaterThan(0);
  });

  test('counts every state, and the states add up to the rows', () => {
    const rows = rowsUnder(reportOf(slipped), 'Ergebnis in Zahlen');
    expect(rows.slice(0, 3)).toEqual([
      'stimmt | 1 | Konto und AD-ID gehören zusammen, die Vergleichsliste belegt es',
      'falsches Paar | 4 | Konto und AD-ID gehören verschiedenen Personen',
      ' |  | Behörden nicht erkennbar',
    ]);
    expect(rows).toContain(' | 5 | Zeilen zusammen');
    const states = /^(stimmt|falsches Paar|unbekannt|doppelt|beschädigt|nicht geprüft) \| (\d+)/;
    const numbers = rows.map((row) => Number(states.exec(row)?.[2] ?? 0));
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(5);
  });

  test('tells unknown rows apart', () => {
    const unknown = checkRows(
      [
        ['nobody@amt.example', guidOf(1)],
        [accountOf(2), guidOf(99)],
        [accountOf(3), guidOf(98)],
        ['noone@amt.example', guidOf(97)],
        pairOf(4),
      ],
      pairsTo(4),
    );
    const rows = rowsUnder(reportOf(unknown), 'Ergebnis in Zahlen');
    expect(rows).toContain('unbekannt | 4 | Konto oder AD-ID steht nicht in der Vergleichsliste');
    expect(rows).toContain(' | 1 | davon Konto unbekannt');
    expect(rows).toContain(' | 2 | davon AD-ID unbekannt');
    expect(rows).toContain(' | 1 | davon beides unbekannt');
  });

  test('wrong-pair: a line names row, both people, the ID there is and the ID there should be', () => {
    expect(rowsUnder(reportOf(slipped), 'Zeile für Zeile')[0]).toBe(
      [
        'Fehler',
        '2',
        `Falsches Paar: Das Postfach von ${accountOf(2)} ginge an ${accountOf(1)}.`,
        guidOf(1),
        guidOf(2),
      ].join(' | '),
    );
  });

  test('names the account where the finding itself does not', () => {
    const double = checkRows([pairOf(1), pairOf(1)], pairsTo(1));
    expect(rowsUnder(reportOf(double), 'Zeile für Zeile')).toContain(
      `Fehler | 2 | AD-ID doppelt: Dieselbe AD-ID steht in den Zeilen 2 und 3. Konto: ${accountOf(1)} | ${guidOf(1)} | `,
    );
  });

  test('does not say a rule’s title twice', () => {
    const spaces = checkRows([[` ${accountOf(1)}`, guidOf(1)]], pairsTo(1));
    expect(rowsUnder(reportOf(spaces), 'Zeile für Zeile')).toContain(
      `Warnung | 2 | Überzählige Leerzeichen im Konto. Konto:  ${accountOf(1)} | ${guidOf(1)} | `,
    );
  });

  test('missing-pair: lists every pair that is missing, not only the first', () => {
    const report = reportOf(checkRows(pairsTo(2), pairsTo(12)));
    const missing = rowsUnder(report, 'Paare, die in der Liste fehlen');
    expect(missing).toHaveLength(10);
    expect(missing.at(-1)).toBe(` | Charge 1 | ${accountOf(12)} | ${guidOf(12)}`);
  });

  test('what belongs to the pair beside account and ID is named', () => {
    const table = {
      header: [...HEADER, 'Behörde'],
      rows: pairsTo(3).map((pair) => [...pair, 'Amt See']),
    };
    expect(wordsOf(reportOf(checkOf({ list: table, references: [table] })))).toContain(
      'Spalten, die zum Paar gehören: Spalte C, „Behörde“',
    );
  });

  test('what was settled for the whole list stands in it', () => {
    const list = { rows: [...pairsTo(3), ['Summe: 3', null]] };
    const settled = checkOf({
      list,
      references: [{ rows: pairsTo(3) }],
      answers: { listEndsAbove: 5 },
    });
    expect(wordsOf(reportOf(settled))).toContain('Festgelegt: Die Liste endet über der Zeile 5.');
    expect(wordsOf(reportOf(slipped))).not.toContain('Festgelegt');
  });

  test('says that nothing was found where nothing was', () => {
    const table = {
      header: [...HEADER, 'Behörde'],
      rows: pairsTo(3).map((pair) => [...pair, 'Amt See']),
    };
    const clean = reportOf(checkOf({ list: table, references: [table] }));
    expect(wordsOf(clean)).toContain('Keine Regel hat etwas gefunden.');
    expect(clean.sections.map(({ heading }) => heading)).not.toContain('Zeile für Zeile');
  });

  test('columns-unclear: nothing was compared, and it says so', () => {
    const sheet = sheetFrom([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const unclear = checkWithoutColumns(sheet, {
      kind: 'unclear',
      headerRow: 0,
      missing: ['account', 'id'],
      reason: 'none-fits',
      accountCandidates: [],
      idCandidates: [],
    });
    const report = reportOf(unclear, { sheet, fingerprint: null, checkCode: null });
    expect(blocksUnder(report, null)[0]).toMatchObject({
      mark: { state: 'notChecked', word: 'Nicht geprüft' },
    });
    expect(wordsOf(report)).not.toMatch(/Prüfcode|Fingerabdruck/);
    expect(rowsUnder(report, 'Zur ganzen Liste')[0]).toMatch(/^Fehler \| Spalten unklar \| /);
  });
});

describe('what the check stands on', () => {
  const lost = checkRows([[` ${accountOf(1)}`, guidOf(1)], pairOf(2)], pairsTo(4));
  const [acknowledged, excluded] = ['Warnungen und ihre Bestätigung', 'Mit Grund ausgenommen'];

  test('each rule that warns stands on the first page with the reason why it was accepted', () => {
    const report = reportOf(lost, {
      acknowledged: [{ rule: 'surrounding-spaces', reason: 'bleibt so, siehe Vermerk 12' }],
    });
    expect(report.sections[1]?.heading).toBe(acknowledged);
    expect(rowsUnder(report, acknowledged)).toEqual([
      'Warnung | Überzählige Leerzeichen | 1 | bleibt so, siehe Vermerk 12',
      'Warnung | Paare fehlen | 1 | noch nicht bestätigt',
      'Warnung | Behörde nicht erkennbar | 1 | noch nicht bestätigt',
    ]);
    expect(wordsOf(report)).toContain('Die Warnungen von 2 Regeln sind noch nicht bestätigt');
    expect(wordsOf(reportOf(slipped))).not.toContain('siehe Vermerk');
  });

  test('a list without warnings has nothing to acknowledge', () => {
    const table = {
      header: [...HEADER, 'Behörde'],
      rows: pairsTo(3).map((pair) => [...pair, 'Amt See']),
    };
    const clean = reportOf(checkOf({ list: table, references: [table] }));
    expect(clean.sections.map(({ heading }) => heading)).not.toContain(acknowledged);
  });

  test('missing-pair: pairs left out stand in it with the reason in words', () => {
    const exclusions = [
      { account: accountOf(3), id: guidOf(3), reason: 'left' },
      { account: accountOf(4), id: guidOf(4), reason: 'eigener-grund' },
    ];
    expect(rowsUnder(reportOf(lost, { exclusions }), excluded)).toEqual([
      ` | ${accountOf(3)} | ${guidOf(3)} | ausgeschieden`,
      ` | ${accountOf(4)} | ${guidOf(4)} | eigener-grund`,
    ]);
    expect(wordsOf(reportOf(lost, { exclusions }, 'en'))).toContain('left the organisation');
  });

  test('header row, rules, references and files, each with what proves it', () => {
    const reference = { role: 'directory', rows: 1200 } as const;
    const report = reportOf(lost, {
      references: [
        { ...reference, name: 'export.csv', fingerprint: `sha256:${'1'.repeat(64)}` },
        { ...reference, name: 'ad.csv', fingerprint: null, day: '2025-08-01' },
      ],
      files: [
        { name: 'Liste.xlsx', use: 'list', sha256: null },
        { name: 'export.csv', use: 'reference', sha256: '2'.repeat(64) },
      ],
    });
    expect(wordsOf(report)).toContain('Überschriften: in Zeile 1');
    expect(wordsOf(report)).toMatch(/^Regelwerk: \d+\.[0-9a-f]{8}$/m);
    expect(rowsUnder(report, 'Vergleichslisten')).toEqual([
      ` | export.csv | Export aus dem Verzeichnis | 1.200 | nicht bekannt | sha256:${'1'.repeat(64)}`,
      ' | ad.csv | Export aus dem Verzeichnis | 1.200 | 1. August 2025 | ',
    ]);
    expect(rowsUnder(report, 'Gelesene Dateien')).toEqual([
      ' | Liste.xlsx | Liste | geöffnete Arbeitsmappe: Es gilt der Fingerabdruck',
      ` | export.csv | Vergleichsliste | ${'2'.repeat(64)}`,
    ]);
  });
});

describe('all findings are in the report', () => {
  const people = pairsTo(3000);
  const moved = people.map(([account], at) => [account, guidOf(((at + 1) % 3000) + 1)]);
  const result = checkRows(moved, people);

  test.each<Language>(['de', 'en'])('never capped, in the order of the rows (%s)', (language) => {
    const report = reportOf(result, {}, language);
    const { headings } = textsOf(language).report;
    const lines = rowsUnder(report, headings.rows);
    const rows = lines.map((line) => Number(line.split(' | ')[1]));
    const { errors, warnings, infos } = result.counts;
    expect(lines.length + rowsUnder(report, headings.list).length).toBe(errors + warnings + infos);
    expect(lines.length).toBeGreaterThanOrEqual(3000);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(new Set(rows).size).toBe(3000);
  });

  test('the rows can be walked more than once', () => {
    const report = reportOf(result);
    expect(rowsUnder(report, 'Zeile für Zeile')).toEqual(rowsUnder(report, 'Zeile für Zeile'));
  });
});

test('German and English tell the same in other words', () => {
  const shape = (report: ReportDocument): string =>
    report.sections
      .map(({ blocks }) =>
        blocks
          .map((block) => (block.kind === 'table' ? `table ${[...block.rows].length}` : block.kind))
          .join(', '),
      )
      .join('\n');
  const german = reportOf(slipped, {}, 'de');
  const english = reportOf(slipped, {}, 'en');
  expect(shape(english)).toBe(shape(german));
  expect(wordsOf(english)).toContain(
    'Errors found: 4 of 5 mailboxes would go to the wrong person.',
  );
  const shared = wordsOf(english)
    .split('\n')
    .filter((line) => line.length > 3 && wordsOf(german).split('\n').includes(line));
  // Pairs and numbers are no words.
  expect(shared.filter((line) => !line.includes('@') && !/^Charge|^[\d |]+$/.test(line))).toEqual(
    [],
  );
});

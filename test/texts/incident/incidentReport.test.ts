import { executionsOf } from '../../../src/core/incident/execution';
import type { IncidentDocument } from '../../../src/core/incident/document';
import { readMoment } from '../../../src/core/incident/germanTime';
import { incidentOf } from '../../../src/core/incident/incidentOf';
import { textsOf } from '../../../src/texts/catalog';
import type { IncidentContext } from '../../../src/texts/incident/context';
import { incidentReport } from '../../../src/texts/incident/incidentReport';
import { incidentRecords } from '../../../src/texts/incident/records';
import type { Language } from '../../../src/texts/texts';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { checkOf, guidOf } from '../../core/support/listOf';

function momentOf(text: string): number {
  const reading = readMoment(text);
  return reading.kind === 'moment' ? reading.moment : NaN;
}

const CONTEXT: IncidentContext = {
  list: 'Nachmigration.xlsx',
  sheet: 'Nachmigration',
  references: [
    { name: 'Erstmigration.xlsx › Charge 1', role: 'first-migration', rows: 4, fingerprint: null },
  ],
  diagnoses: [],
  checkCode: '7K3M-9QXA',
  fingerprint: null,
  profile: { name: 'Standard', version: '1' },
  program: 'Batch List Check 9.9.9',
  createdAt: momentOf('2025-08-07T12:00'),
  known: momentOf('2025-08-07T07:05'),
  access: { from: null, to: null },
  log: null,
};

const see = (n: number): string => `person${n}@see.example`;
const nord = (n: number): string => `person${n}@nord.example`;

/** The first agency by name is nord, the second see. */
function controllers(log: readonly (string | null)[] | null) {
  const people = [see(0), see(1), nord(2), nord(3)];
  const result = checkOf({
    list: { rows: people.map((account, n) => [account, guidOf((n + 1) % 4)]) },
    references: [{ rows: people.map((account, n) => [account, guidOf(n)]) }],
    profile: {
      protectedMailboxes: [
        { pattern: 'person1', label: { de: 'Personalrat', en: 'staff council' } },
      ],
    },
  });
  const { facts } = result;
  const column = log === null ? null : columnOf(['Protokoll', ...log]);
  const words = column === null ? null : { column, executed: ['OK'], prepared: [] };
  const incident = facts && incidentOf(result, executionsOf(facts, words));
  if (incident === null) throw new Error('columns unclear');
  return incident.controllers;
}

function reportOf(
  agency: string,
  more: Partial<IncidentContext> = {},
  log: readonly (string | null)[] | null = null,
  language: Language = 'de',
): IncidentDocument {
  const one = controllers(log).find((controller) => controller.agency === agency);
  if (one === undefined) throw new Error(`nothing of ${agency}`);
  return incidentReport(one, { ...CONTEXT, ...more }, textsOf(language));
}

/** A line a block: what it says. */
function linesOf({ sections }: IncidentDocument, heading: string | null): readonly string[] {
  const blocks = sections.find((section) => section.heading === heading)?.blocks ?? [];
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'verdict':
        return [`${block.mark.word}: ${block.text}`];
      case 'paragraph':
        return [block.text];
      case 'facts':
        return block.facts.map(({ name, values }) => `${name}: ${values.join('; ')}`);
      case 'table':
        return [
          block.columns.map((column) => column.heading).join(' | '),
          ...[...block.rows].map(({ mark, cells }) => [mark?.word ?? '', ...cells].join(' | ')),
        ];
      case 'form':
        return block.fields.flatMap(({ name, source, said, blanks }) => [
          `${name} (${source ?? ''})`,
          ...said,
          ...blanks.map(({ label }) => `${label}: ___`),
        ]);
    }
  });
}

describe('incidentReport', () => {
  test('begins with what happened, the clock, and the numbers', () => {
    expect(linesOf(reportOf('see.example'), null)).toEqual([
      'Post fehlgeleitet: 2 Postfächer von „see.example“ gingen an die falsche Person, 1 davon in eine andere Behörde.',
      'Meldefrist: Frist endet Sonntag, 10. August 2025, 07:05 Uhr (MESZ) – Wochenende zählt mit.',
      'Verantwortlich: see.example',
      'Betroffene Personen: 2',
      'Fehlgeleitete Postfächer: 2',
      'davon in eine andere Behörde: 1',
      'davon besonders geschützt: 1',
      'Konten, die sie erhielten: 2',
      'Fremde Postfächer hier: 1',
      'Bekannt geworden: Donnerstag, 7. August 2025, 07:05 Uhr (MESZ)',
      'Zugriff möglich: nicht angegeben',
    ]);
  });

  test.each<[string, Partial<IncidentContext>, string]>([
    [
      'not known since when',
      { known: null },
      'Meldefrist: Die Frist endet 72 Stunden, nachdem der Vorfall dieser Behörde bekannt wurde; Wochenenden und Feiertage zählen mit (Art. 33 Abs. 1 DSGVO).',
    ],
    [
      'within the week',
      { known: momentOf('2025-08-05T07:05') },
      'Meldefrist: Frist endet Freitag, 8. August 2025, 07:05 Uhr (MESZ).',
    ],
    [
      'at its last minute',
      { createdAt: momentOf('2025-08-10T07:05') },
      'Meldefrist: Frist endet Sonntag, 10. August 2025, 07:05 Uhr (MESZ) – Wochenende zählt mit.',
    ],
    [
      'a minute later',
      { createdAt: momentOf('2025-08-10T07:06') },
      'Meldefrist abgelaufen: Die Frist endete Sonntag, 10. August 2025, 07:05 Uhr (MESZ) – Wochenende zählt mit. Einer späteren Meldung ist eine Begründung für die Verzögerung beizufügen (Art. 33 Abs. 1 Satz 2 DSGVO).',
    ],
  ])('the clock: %s', (_, more, expected) => {
    expect(linesOf(reportOf('see.example', more), null)[1]).toBe(expected);
  });

  test('whose mail went to whom, protected mailboxes marked', () => {
    expect(linesOf(reportOf('see.example'), 'Wessen Post an wen ging')).toEqual([
      'Jede Zeile ist ein Postfach, in der Reihenfolge der Liste.',
      'Zeile | Postfach von | ging an das Konto | Behörde des Kontos | Besonders geschützt',
      `ging fehl | 2 | ${see(0)} | ${see(1)} | see.example | `,
      `ging fehl, geschützt | 3 | ${see(1)} | ${nord(2)} | nord.example | Personalrat`,
    ]);
    expect(linesOf(reportOf('see.example'), 'Wohin die Post ging')).toEqual([
      'Behörde des Kontos | Postfächer | Konten',
      ' | nord.example | 1 | 1',
      ' | see.example (eigene Behörde) | 1 | 1',
    ]);
  });

  test('of others’ mail in its own accounts an agency learns no names', () => {
    const lines = linesOf(reportOf('see.example'), 'Fremde Post in Konten dieser Behörde');
    expect(lines.slice(1)).toEqual([
      'Behörde | Postfächer | Konten',
      ' | nord.example | 1 | 1',
      'Konto | Behörde | Postfächer',
      ` | ${see(0)} | nord.example | 1`,
    ]);
  });

  test('a log tells executed from unclear and only prepared', () => {
    const log = { column: 'Protokoll', executed: ['OK'], prepared: [] };
    const report = reportOf('see.example', { log }, ['', 'Abbruch', 'OK', 'OK']);
    expect(linesOf(report, null)[0]).toBe(
      'Nicht feststellbar: Kein Postfach von „see.example“ ging nachweislich an die falsche Person. Bei 1 falschen Paar ist unklar, ob die Zeile ausgeführt wurde.',
    );
    expect(linesOf(report, 'Nur vorbereitet, nicht ausgeführt').slice(1)).toEqual([
      'Zeile | Postfach von | ginge an das Konto | Behörde des Kontos',
      `nur vorbereitet | 2 | ${see(0)} | ${see(1)} | see.example`,
    ]);
    expect(linesOf(report, 'Unklar, ob ausgeführt').slice(2)).toEqual([
      `unklar, geschützt | 3 | ${see(1)} | ${nord(2)} | nord.example | Personalrat`,
    ]);
    expect(linesOf(report, 'Wessen Post an wen ging')).toEqual([]);
  });

  test('the form has every field of Art. 33(3), each with room to fill in', () => {
    const lines = linesOf(
      reportOf('see.example'),
      'Angaben für die Meldung nach Art. 33 Abs. 3 DSGVO',
    );
    for (const letter of ['a', 'b', 'c', 'd']) {
      expect(
        lines.filter((line) => line.endsWith(`(Art. 33 Abs. 3 Buchst. ${letter})`)),
      ).not.toEqual([]);
    }
    expect(lines).toContain('Besonders geschützt laut Vorgaben: Personalrat, 1 Postfach.');
    expect(lines.filter((line) => line.endsWith(': ___')).length).toBeGreaterThanOrEqual(18);
  });

  test('in English', () => {
    const report = reportOf('nord.example', {}, null, 'en');
    expect(linesOf(report, null).slice(0, 2)).toEqual([
      'Mail went astray: 2 mailboxes of “nord.example” went to the wrong person, 1 of them to another agency.',
      'Time limit: Time limit ends Sunday 10 August 2025, 07:05 (German time, CEST) – the weekend counts.',
    ]);
  });
});

test('incidentRecords: a row a mailbox, the same that the page shows', () => {
  const [nordIncident] = controllers(null);
  if (nordIncident === undefined) throw new Error('nothing');
  const [header, ...rows] = incidentRecords(nordIncident, textsOf('de'));
  expect(header).toHaveLength(9);
  expect(rows).toEqual([
    ['4', nord(2), 'nord.example', nord(3), 'nord.example', 'angenommen', '', guidOf(3), ''],
    ['5', nord(3), 'nord.example', see(0), 'see.example', 'angenommen', '', guidOf(0), ''],
  ]);
});

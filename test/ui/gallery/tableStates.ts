import type { PickedFile } from '../../../src/app/ports/checker';
import type { PlanRefusal } from '../../../src/app/ports/listPlanner';
import type { ExclusionLook, LookedTable } from '../../../src/app/ports/tableLooks';
import type { ChosenFile, CombineChoice, ExclusionTable } from '../../../src/app/tools/state';
import { Failure } from '../../../src/core/failure';

const file = (key: string, name: string): PickedFile => ({
  key,
  name,
  content: new Blob([]),
  role: 'first-migration',
});

const fits = (name: string, rows: number): LookedTable => ({ name, rows, fitness: 'pairs' });

/** Picked files: with several sheets, of text, still looked at, broken, and without a list. */
export const pickedFiles: readonly ChosenFile[] = [
  {
    file: file('seen', 'Erstmigration Gewerbeaufsicht.xlsx'),
    look: {
      at: 'seen',
      found: [
        { name: 'Deckblatt', rows: 12, fitness: 'no-pairs' },
        fits('Charge 5', 201),
        fits('Charge 6', 201),
        fits('Charge 7 (alt)', 188),
        { name: 'Tabelle1', rows: 0, fitness: 'empty' },
      ],
    },
    sheets: ['Charge 5', 'Charge 6'],
  },
  {
    file: file('text', 'Charge 8.csv'),
    look: { at: 'seen', found: [{ name: null, rows: 144, fitness: 'pairs' }] },
    sheets: [],
  },
  { file: file('looking', 'Charge 9.xlsx'), look: { at: 'looking' }, sheets: [] },
  {
    file: file('broke', 'Charge 10.xlsx'),
    look: {
      at: 'broke',
      problem: {
        from: 'file',
        file: 'Charge 10.xlsx',
        failure: new Failure('file-encrypted', {}),
      },
    },
    sheets: [],
  },
  {
    file: file('unfit', 'Raumplan.xlsx'),
    look: { at: 'seen', found: [{ name: 'Räume', rows: 40, fitness: 'no-pairs' }] },
    sheets: [],
  },
];

const exclusions = (found: ExclusionLook): ExclusionTable => ({
  table: { from: 'disk', file: file('out', 'Ausnahmen August.xlsx') },
  look: { at: 'seen', found },
});

/** A table of people to leave out in which all is clear. */
export const readable = exclusions({
  kind: 'entries',
  sheet: 'Ausnahmen',
  people: 14,
  problems: [],
});

/** One with rows that cannot be used. */
export const faulty: ExclusionTable = {
  ...exclusions({
    kind: 'entries',
    sheet: 'Ausnahmen',
    people: 14,
    problems: [
      { kind: 'unknown-reason', row: 7, reason: 'krank' },
      { kind: 'empty', row: 9 },
    ],
  }),
  table: { from: 'workbook', sheet: { id: 'batch-4', name: 'Charge 4', rows: 15 } },
};

/** A table that is none of people to leave out. */
export const foreign = exclusions({ kind: 'no-columns', headings: ['Raum', 'Telefon'] });

/** People who join, of a file with two lists, and the directory that knows them. */
export const joining: Pick<CombineChoice, 'people' | 'directory'> = {
  people: {
    from: 'disk',
    file: {
      file: file('people', 'Neue im August.xlsx'),
      look: { at: 'seen', found: [fits('Amt', 12), fits('Gewerbe', 5)] },
      sheets: [],
    },
  },
  directory: {
    from: 'disk',
    file: {
      file: file('directory', 'AD 2025-08-05.csv'),
      look: { at: 'seen', found: [{ name: null, rows: 4211, fitness: 'pairs' }] },
      sheets: [],
    },
  },
};

/** People to leave out who are not clear, wherever they stand. */
export const misplacedExclusions: readonly PlanRefusal[] = [
  {
    reason: 'exclusions',
    problems: {
      total: 3,
      first: [
        {
          table: null,
          problem: { kind: 'not-in-lists', row: 1, value: 'anna.adler@amt.example' },
          earlier: null,
        },
        {
          table: 'Ausnahmen August.xlsx › Ausnahmen',
          problem: { kind: 'unknown-reason', row: 7, reason: 'krank' },
          earlier: null,
        },
        {
          table: 'Ausnahmen August.xlsx › Ausnahmen',
          problem: { kind: 'two-reasons', row: 9, earlier: 1 },
          earlier: { table: null, row: 1 },
        },
      ],
    },
  },
  { reason: 'no-exclusions', name: 'Raumplan.xlsx', headings: ['Raum', 'Telefon'] },
];

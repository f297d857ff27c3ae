import type { ListPlan, PlannedSource } from '../../../src/app/ports/listPlanner';

/** The agency of them all. */
export const AGENCY = 'Amt für Straßen und Verkehr';

const sources = [1, 2, 3, 4].map((batch): PlannedSource => {
  const rows = batch === 4 ? 190 : 200;
  return {
    name: `Charge ${String(batch)}`,
    file: null,
    rows,
    agencies: [{ agency: AGENCY, rows }],
    headings: ['Accountname', 'AD-ID', 'Behörde'],
    sealed: batch < 3,
    warnings: { first: [], total: 0 },
  };
});

/** Columns of what would be made. */
export const columns = { account: 0, id: 1, bound: [0, 1, 2] };

/** What can be made. */
export const plan: ListPlan = {
  sources,
  agencies: [{ agency: AGENCY, rows: 790 }],
  agencyUnclear: false,
  excluded: [],
  dropped: { first: [], total: 0 },
  added: 0,
  lists: [{ name: 'Nachmigration', agency: AGENCY, rows: 790, columns }],
  refusals: [],
};

const places = (row: number) => [
  { source: 0, row },
  { source: 2, row: row + 30 },
];

/** What cannot. */
export const refused: ListPlan = {
  ...plan,
  lists: [],
  agencies: [
    { agency: AGENCY, rows: 590 },
    { agency: 'Gewerbeaufsicht', rows: 200 },
  ],
  refusals: [
    {
      reason: 'repeated',
      areIdentical: true,
      repeats: {
        total: 3,
        first: [
          { what: 'pair', value: 'anna.adler@amt.example', isIdentical: true, places: places(17) },
          { what: 'pair', value: 'emil.ernst@amt.example', isIdentical: true, places: places(20) },
          { what: 'pair', value: 'zoe.zander@amt.example', isIdentical: true, places: places(25) },
        ],
      },
    },
    {
      reason: 'several-agencies',
      agencies: [
        { agency: AGENCY, rows: 590 },
        { agency: 'Gewerbeaufsicht', rows: 200 },
      ],
    },
    {
      reason: 'source-faults',
      source: 1,
      findings: {
        total: 1,
        first: [
          {
            row: 44,
            severity: 'error',
            says: { de: 'Die AD-ID fehlt.', en: 'The AD ID is missing.' },
          },
        ],
      },
    },
  ],
};

/** Four batches of one list. */
export const batches = Array.from({ length: 4 }, (_, at) => ({
  name: `Charge ${String(at + 1)}`,
  agency: AGENCY,
  rows: at === 3 ? 190 : 200,
  columns,
}));

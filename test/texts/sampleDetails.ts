import { GuidForm } from '../../src/core/identifiers/guid';
import { GuidLetterCase } from '../../src/core/identifiers/guidForm';
import type { RuleDetails, RuleId } from '../../src/core/rules/catalog';
import {
  damages,
  coerced,
  contradictions,
  formulas,
  wholeColumns,
  tmp,
  invalidReferences,
  missing,
  accountFaults,
  inCells,
  all,
} from './sampleVariants';

/** Details of every rule and every variant of them; a rule or a variant without a sample does not compile. */
export type SampleDetails = {
  readonly [Id in RuleId]: readonly [RuleDetails[Id], ...RuleDetails[Id][]];
};

/** Every rule's details, each variant at least once, numbers of one, several and thousands. */
export const sampleDetails: SampleDetails = {
  'columns-unclear': [
    { reason: 'none-fits', missing: ['account'], accountCandidates: [], idCandidates: [1] },
    { reason: 'several-fit', missing: ['id'], accountCandidates: [0], idCandidates: [1, 27] },
    { reason: 'contents-swapped', missing: [], accountCandidates: [0], idCandidates: [1] },
  ],
  'header-repeated': [{}],
  'row-incomplete': [{ empty: 'account' }, { empty: 'id' }],
  'blank-row-inside': [
    { firstRow: 5, lastRow: 5 },
    { firstRow: 5, lastRow: 9 },
  ],
  'not-a-data-row': [{ text: 'Summe: 790' }],
  'cell-error': inCells({ code: '#N/A' }, { code: '#VALUE!' }),
  'formula-in-key': [...all(formulas), ...wholeColumns],
  'hidden-rows': [{ rows: [7] }, { rows: Array.from({ length: 1200 }, (_, at) => at + 2) }],
  'merged-cells': [{}],
  'sort-risk': [
    { risk: 'empty-column', column: 2 },
    { risk: 'no-table', column: null },
  ],
  'text-differs': [{ stored: '123', shown: '000123' }],
  'invisible-characters': inCells(
    { characters: [{ codePoint: 0xa0, at: 3 }] },
    { characters: [0x200b, 0x2062, 0x0a].map((codePoint, at) => ({ codePoint, at })) },
  ),
  'surrounding-spaces': inCells({ where: ['leading'] }, { where: ['trailing', 'doubled'] }),
  'not-nfc': inCells({}),
  'lookalike-characters': inCells(
    { characters: [{ character: 'а', codePoint: 0x430, looksLike: 'a' }] },
    { characters: [{ character: 'Ж', codePoint: 0x416, looksLike: null }] },
  ),
  'encoding-damage': inCells(...all(damages)),
  'value-coerced': inCells(...all(coerced)),
  'export-junk': inCells({ junk: 'System.Byte[]' }, { junk: 'NULL' }),
  'formula-start': inCells({ start: '+' }, { start: '\t' }),
  'id-invalid': [
    { expected: 'guid', reason: 'other-text' },
    { expected: 'sid', reason: 'other-text' },
    { expected: 'guid', reason: 'nil-or-full' },
  ],
  'id-forms-mixed': [
    {
      forms: Object.values(GuidForm).map((form) => ({
        form,
        letterCase: GuidLetterCase.none,
        rows: 1000 + form,
      })),
    },
    {
      forms: Object.values(GuidLetterCase).map((letterCase) => ({
        form: GuidForm.dashed,
        letterCase,
        rows: 1,
      })),
    },
  ],
  'id-byte-order': [{}],
  'id-space-differs': [
    { finding: 'other-ids', rows: 1790, knownAccounts: 1780, knownIds: 3 },
    { finding: 'wrong-reference', rows: 790, knownAccounts: 0, knownIds: 0 },
  ],
  'account-invalid': [
    ...all(Object.fromEntries(Object.values(accountFaults).map((f) => [f.reason, { fault: f }]))),
    { fault: { reason: 'trailing-period', part: 'local-part' } },
    { fault: { reason: 'forbidden-character', part: 'local-part', character: '(', codePoint: 40 } },
    { fault: { reason: 'forbidden-character', part: 'domain', character: '_', codePoint: 95 } },
  ],
  'tmp-suffix': [
    ...all(tmp),
    { reason: 'missing', rows: 1790 },
    { reason: 'forbidden', rows: 1790 },
    { reason: 'question', rows: 790, side: 'reference' },
  ],
  'duplicate-id': [{ rows: [2, 17] }, { rows: [2, 3, 4, 5, 6, 7, 8, 9] }],
  'duplicate-account': [{ rows: [2, 17, 1234] }],
  'accounts-collide': [{ rows: [2, 17] }],
  'reference-invalid': [
    ...all(invalidReferences),
    { reason: 'contradiction', contradiction: null },
    { reason: 'contradictions-elsewhere', count: 1, first: contradictions.account },
  ],
  'wrong-pair': [
    {
      expectedId: 'S-1-5-21-1-2-3-1001',
      belongsTo: 'bernd.beck@amt.example',
      agency: 'Amt See',
      ownersAgency: 'Amt Förde',
    },
    { expectedId: null, belongsTo: null, agency: null, ownersAgency: null },
  ],
  renamed: [{ formerAccount: 'anna.lang@amt.example' }],
  'unknown-account': [
    { belongsTo: 'anna.lang@amt.example', nearest: 'anna.adlers@amt.example' },
    { belongsTo: null, nearest: null },
  ],
  'unknown-id': [{ expectedId: 'S-1-5-21-1-2-3-1001' }, { expectedId: null }],
  'unknown-pair': [{ nearest: 'anna.adlers@amt.example' }, { nearest: null }],
  'missing-pair': [missing(1), missing(1234)],
  'batch-forgotten': [
    { batch: 'Charge 2', pairs: 1 },
    { batch: 'Charge 2', pairs: 1200 },
  ],
  'bound-value-differs': [
    { finding: 'differs', header: 'Behörde', value: 'Amt See', expected: 'Amt Förde' },
    { finding: 'not-compared', header: '.tmp-Konto', rows: 200 },
    { finding: 'not-compared', header: '.tmp-Konto', rows: 1 },
  ],
  'spelling-differs': [
    { rows: null, value: 'Anna@amt.example', expected: 'anna@amt.example' },
    { rows: 1790, value: 'Anna@amt.example', expected: 'anna@amt.example' },
  ],
  'order-changed': [{}],
  'several-agencies': [
    {
      agencies: [
        { name: 'Amt See', rows: 1512 },
        { name: 'Amt Förde', rows: 3 },
      ],
    },
  ],
  'agency-unclear': [{}],
  'batch-too-large': [{ rows: 1201, most: 200, kind: 'first' }],
  'already-in-batch': [{ list: 'Charge 5', otherRow: 12 }],
  'left-out-listed': [{ reason: { de: 'auf Wunsch', en: 'on request' } }],
  'protected-mailbox': [
    { pattern: 'personalrat*', label: { de: 'Personalrat', en: 'personnel council' } },
  ],
  'stack-mismatch': [
    { batch: 'Charge 1', missing: 1, foreign: 1 },
    { batch: 'Charge 1', missing: 1200, foreign: 0 },
    { batch: 'Charge 1', missing: 0, foreign: 3 },
  ],
  'reference-stale': [
    { reference: 'AD-Export.csv', day: '2025-08-01', days: 1200, limit: 14, by: 'said' },
    { reference: 'AD-Export.csv', day: '2025-08-01', days: 1, limit: 0, by: 'name' },
  ],
  'seal-broken': [
    { digits: '48291-50372', expected: '11111-22222' },
    { digits: '', expected: null },
  ],
};

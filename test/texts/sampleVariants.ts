import type { AccountFault } from '../../src/core/identifiers/accountFault';
import type { RuleDetails } from '../../src/core/rules/catalog';
import type { AccountInvalidDetails } from '../../src/core/rules/grammar/accountInvalid';
import type { TmpDetails } from '../../src/core/rules/grammar/tmpSuffix';
import type { EncodingDamageFault } from '../../src/core/rules/hygiene/encodingDamage';
import type { CoercedFault } from '../../src/core/rules/hygiene/valueCoerced';
import type { CellFaults } from '../../src/core/rules/keyCellFaults';
import type { FormulaDetails } from '../../src/core/rules/reading/formulaInKey';
import type {
  Contradiction,
  ReferenceInvalidDetails,
} from '../../src/core/rules/uniqueness/referenceInvalid';

/** One sample or several for each value of a union, so that a new value needs one. */
type EachOf<Value extends PropertyKey, Sample> = Readonly<Record<Value, Sample>>;

type Some<Value> = readonly [Value, ...Value[]];

/** The samples of a table, at least one. */
export function all<Value>(samples: Readonly<Record<PropertyKey, Value>>): Some<Value> {
  const [first, ...rest] = Object.values(samples);
  if (first === undefined) throw new Error('no sample');
  return [first, ...rest];
}

/** The fault in the account, in the ID, and in both. */
export function inCells<Fault>(
  ...faults: Some<Fault>
): Some<{ readonly cells: CellFaults<Fault> }> {
  const [first] = faults;
  return [
    { cells: [{ field: 'id', fault: first }] },
    {
      cells: [
        { field: 'account', fault: first },
        { field: 'id', fault: faults.at(-1) ?? first },
      ],
    },
    ...faults.map((fault) => ({ cells: [{ field: 'account' as const, fault }] })),
  ];
}

type AnyAccountFault = AccountFault | AccountInvalidDetails['fault'];

/** account-invalid by reason. */
export const accountFaults: EachOf<AnyAccountFault['reason'], AccountInvalidDetails['fault']> = {
  empty: { reason: 'empty' },
  'two-at-signs': { reason: 'two-at-signs' },
  'no-local-part': { reason: 'no-local-part' },
  'no-domain': { reason: 'no-domain' },
  'forbidden-character': {
    reason: 'forbidden-character',
    part: 'account-name',
    character: '"',
    codePoint: 34,
  },
  'leading-period': { reason: 'leading-period', part: 'local-part' },
  'double-period': { reason: 'double-period', part: 'local-part' },
  'trailing-period': { reason: 'trailing-period', part: 'account-name' },
  'empty-label': { reason: 'empty-label' },
  'hyphen-at-label-edge': { reason: 'hyphen-at-label-edge', label: '-amt' },
  'label-too-long': { reason: 'label-too-long', label: 'a'.repeat(64), length: 64, limit: 63 },
  'local-part-too-long': { reason: 'local-part-too-long', length: 65, limit: 64 },
  'domain-too-long': { reason: 'domain-too-long', length: 254, limit: 253 },
  'too-long': { reason: 'too-long', form: 'address', length: 255, limit: 254 },
  'domain-not-accepted': { reason: 'domain-not-accepted', domain: 'fremd.example' },
};

/** encoding-damage by damage. */
export const damages: EachOf<EncodingDamageFault['damage'], EncodingDamageFault> = {
  'replacement-character': { damage: 'replacement-character', couldBe: null },
  'lone-surrogate': { damage: 'lone-surrogate', couldBe: null },
  mojibake: { damage: 'mojibake', couldBe: null },
  'question-mark': { damage: 'question-mark', couldBe: 'jörg.müller@amt.example' },
};

/** value-coerced by what was coerced. */
export const coerced: EachOf<CoercedFault['coerced'], CoercedFault> = {
  number: { coerced: 'number', fits: '000123' },
  boolean: { coerced: 'boolean', fits: null },
  scientific: { coerced: 'scientific', fits: null },
  'digits-ending-in-zeros': { coerced: 'digits-ending-in-zeros', fits: null },
  'leading-zeros': { coerced: 'leading-zeros', fits: '0012' },
};

/** formula-in-key by danger. */
export const formulas: EachOf<NonNullable<FormulaDetails['danger']> | 'none', FormulaDetails> = {
  outside: { formula: '[Quelle.xlsx]Blatt1!A2', danger: 'outside', rows: null },
  volatile: { formula: `${'A'.repeat(80)}!A2`, danger: 'volatile', rows: null },
  none: { formula: 'A2', danger: null, rows: null },
};

/** formula-in-key of a whole column, with a number that needs a separator. */
export const wholeColumns: readonly FormulaDetails[] = Object.values(formulas).map((details) => ({
  ...details,
  rows: 1790,
}));

/** tmp-suffix by reason. */
export const tmp: EachOf<TmpDetails['reason'], TmpDetails> = {
  missing: { reason: 'missing', rows: null },
  forbidden: { reason: 'forbidden', rows: null },
  twin: { reason: 'twin', otherRow: 17 },
  question: { reason: 'question', rows: 1790, side: 'list' },
};

/** Two places of the reference that contradict each other, by what they share. */
export const contradictions: EachOf<Contradiction['over'], Contradiction> = {
  account: {
    over: 'account',
    account: 'anna.adler@amt.example',
    id: 'S-1-5-21-1-2-3-1001',
    otherAccount: 'anna.adler@amt.example',
    otherId: 'S-1-5-21-1-2-3-1002',
    source: 'Charge 1',
    otherSource: 'Charge 2',
  },
  id: {
    over: 'id',
    account: 'anna.adler@amt.example',
    id: 'S-1-5-21-1-2-3-1001',
    otherAccount: 'bernd.beck@amt.example',
    otherId: 'S-1-5-21-1-2-3-1001',
    source: 'Charge 1',
    otherSource: 'Charge 2',
  },
};

/** reference-invalid by reason. */
export const invalidReferences: EachOf<ReferenceInvalidDetails['reason'], ReferenceInvalidDetails> =
  {
    empty: { reason: 'empty' },
    'own-range': { reason: 'own-range', name: 'Nachmigration' },
    contradiction: { reason: 'contradiction', contradiction: contradictions.account },
    'contradictions-elsewhere': {
      reason: 'contradictions-elsewhere',
      count: 1234,
      first: contradictions.id,
    },
  };

/** missing-pair with so many pairs. */
export const missing = (count: number): RuleDetails['missing-pair'] => ({
  batch: 'Charge 3',
  count,
  pairs: () =>
    Array.from({ length: count }, (_, at) => ({
      account: `person${at}@amt.example`,
      id: `S-1-5-21-1-2-3-${1001 + at}`,
    })),
});

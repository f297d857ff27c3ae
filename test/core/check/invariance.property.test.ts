import fc from 'fast-check';
import { guidAsBase64, guidAsOctets } from '../../../scripts/samples/guid';
import { batchHeader } from '../../../scripts/samples/lists';
import { createRandom, shuffled } from '../../../scripts/samples/random';
import { makeScenario, type Scenario } from '../../../scripts/samples/scenario';
import { sortRowsTogether, type Row } from '../../../scripts/samples/spreadsheetSort';
import { accountColumn, idColumn } from '../../../scripts/samples/truth';
import type { CheckResult } from '../../../src/core/check/checkList';
import { runs, seed } from '../../support/counts';
import type { ReferenceOf } from '../support/listOf';
import { anyDamages, checkScenario, referencesOf, scenarios, statesByRow } from './supportScenario';

const options = { numRuns: runs(1_000), seed };
const fewer = { numRuns: runs(250), seed };

/** All that a check says of the pairs; infos tell of order and spelling and may differ. */
function verdictsOf(result: CheckResult) {
  const counts = { ...result.counts, infos: 0 };
  const errors = result.groups
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, length, rowAt }) => ({
      rule,
      severity,
      rows: Array.from({ length }, (_, index) => rowAt(index)),
    }));
  return { states: [...result.states], counts, errors, passed: result.passed };
}

/** Every finding as a plain value. */
function everythingOf(result: CheckResult) {
  const findings = result.groups.flatMap(({ length, at }) =>
    Array.from({ length }, (_, index) => JSON.stringify(at(index))),
  );
  const { states, counts, diagnoses, passed } = result;
  return { states, counts, diagnoses, passed, findings };
}

function changed(
  { reference }: Scenario,
  change: (row: Row, index: number) => Row,
  column = -1,
): readonly ReferenceOf[] {
  return reference.map((rows, at) => ({
    header: batchHeader.map((heading, own) => (own === column ? ` ${heading} ` : heading)),
    rows: rows.map(change),
    name: `Charge ${at + 1}`,
  }));
}

const withId = (spell: (id: string) => string) => (row: Row) =>
  row.map((cell, column) => (column === idColumn ? spell(cell) : cell));
const withAccount = (spell: (account: string) => string) => (row: Row) =>
  row.map((cell, column) => (column === accountColumn ? spell(cell) : cell));

const octetPairs = (id: string, before: string) =>
  guidAsOctets(id).replace(/../g, (octet) => before + octet);

const SPELLINGS: Readonly<Record<string, (row: Row, index: number) => Row>> = {
  'IDs in upper case': withId((id) => id.toUpperCase()),
  'IDs in braces': withId((id) => `{${id}}`),
  'IDs in brackets, upper case': withId((id) => `(${id.toUpperCase()})`),
  'IDs as URN': withId((id) => `urn:uuid:${id}`),
  'IDs as 32 digits': withId((id) => id.replaceAll('-', '')),
  'IDs as octets': withId(guidAsOctets),
  'IDs as escaped octets': withId((id) => octetPairs(id, '\\')),
  'IDs as hex with 0x': withId((id) => `0x${guidAsOctets(id)}`),
  'IDs as octets with spaces': withId((id) => octetPairs(id, ' ').trim().toUpperCase()),
  'IDs in base64': withId(guidAsBase64),
  'spaces around IDs': withId((id) => `  ${id} `),
  'accounts in upper case': withAccount((account) => account.toUpperCase()),
  'spaces around accounts': withAccount((account) => ` ${account}   `),
  'accounts with SMTP:': withAccount((account) => `SMTP:${account}`),
  'single accounts and IDs otherwise': (row, index) =>
    index % 3 === 0
      ? withAccount((account) => ` ${account.toUpperCase()}`)(row)
      : withId((id) => (index % 3 === 1 ? `{${id.toUpperCase()}}` : id))(row),
};

describe('property: the spelling of R changes no verdict', () => {
  test.each(Object.keys(SPELLINGS))('%s', (name) => {
    const spell = SPELLINGS[name] ?? ((row: Row) => row);
    fc.assert(
      fc.property(scenarios(anyDamages), (chosen) => {
        const scenario = makeScenario(chosen);
        const plain = verdictsOf(checkScenario(scenario));
        const respelled = checkScenario(scenario, { references: changed(scenario, spell) });
        expect(verdictsOf(respelled)).toEqual(plain);
      }),
      fewer,
    );
  });

  test('accounts in NFD', () => {
    const umlauts = withAccount((account) =>
      account.replaceAll('ae', 'ä').replaceAll('oe', 'ö').replaceAll('ue', 'ü'),
    );
    const decomposed = (row: Row) =>
      withAccount((account) => account.normalize('NFD'))(umlauts(row));
    fc.assert(
      fc.property(scenarios(anyDamages), (chosen) => {
        const scenario = makeScenario(chosen);
        const rows = scenario.rows.map(umlauts);
        const composed = checkScenario(scenario, { rows, references: changed(scenario, umlauts) });
        const other = checkScenario(scenario, { rows, references: changed(scenario, decomposed) });
        expect(verdictsOf(other)).toEqual(verdictsOf(composed));
        expect(composed.counts.unknownAccount).toBe(checkScenario(scenario).counts.unknownAccount);
      }),
      fewer,
    );
  });

  test('headings with spaces around them', () => {
    fc.assert(
      fc.property(scenarios(anyDamages), (chosen) => {
        const scenario = makeScenario(chosen);
        const references = changed(scenario, (row) => row, idColumn);
        expect(verdictsOf(checkScenario(scenario, { references }))).toEqual(
          verdictsOf(checkScenario(scenario)),
        );
      }),
      fewer,
    );
  });
});

test('property: the order of R’s rows changes no verdict', () => {
  fc.assert(
    fc.property(scenarios(anyDamages), fc.integer(), (chosen, chance) => {
      const scenario = makeScenario(chosen);
      const random = createRandom(chance);
      const references = referencesOf(scenario).map((one) => ({
        ...one,
        rows: shuffled(random, one.rows),
      }));
      expect(verdictsOf(checkScenario(scenario, { references }))).toEqual(
        verdictsOf(checkScenario(scenario)),
      );
    }),
    options,
  );
});

test('property: the order of references changes no count, not even of infos', () => {
  fc.assert(
    fc.property(scenarios(anyDamages, ['stacked-batches']), fc.integer(), (chosen, chance) => {
      const scenario = makeScenario(chosen);
      const references = shuffled(createRandom(chance), referencesOf(scenario));
      const result = checkScenario(scenario, { references });
      const plain = checkScenario(scenario);
      expect(result.counts).toEqual(plain.counts);
      expect([...result.states]).toEqual([...plain.states]);
    }),
    options,
  );
});

test('property: identical pairs in further references change no state', () => {
  fc.assert(
    fc.property(scenarios(anyDamages), (chosen) => {
      const scenario = makeScenario(chosen);
      const all = { header: batchHeader, rows: scenario.reference.flat(), name: 'Alle' };
      const twice = checkScenario(scenario, { references: [...referencesOf(scenario), all] });
      const plain = checkScenario(scenario);
      expect([...twice.states]).toEqual([...plain.states]);
      expect(twice.counts.crossAgency).toBe(plain.counts.crossAgency);
      const { missing } = twice.counts;
      const batches = checkScenario(scenario, { references: [all] }).counts.missing;
      expect(missing).toBe(Math.max(batches, plain.counts.missing));
    }),
    fewer,
  );
});

test('property: whole rows sorted together keep their states', () => {
  fc.assert(
    fc.property(scenarios(anyDamages), fc.nat(2), fc.boolean(), (chosen, column, descending) => {
      const scenario = makeScenario(chosen);
      const rows = sortRowsTogether(scenario.rows, { column, descending });
      const statesOfRows = (sheet: readonly Row[]): readonly string[] =>
        statesByRow(checkScenario(scenario, { rows: sheet }), sheet.length)
          .map((state, row) => `${(sheet[row] ?? []).join(';')} ${state}`)
          .sort();
      expect(statesOfRows(rows)).toEqual(statesOfRows(scenario.rows));
    }),
    options,
  );
});

test('property: the same input comes to the same result, whatever was checked between', () => {
  fc.assert(
    fc.property(scenarios(anyDamages), scenarios(anyDamages), (chosen, other) => {
      const scenario = makeScenario(chosen);
      const first = everythingOf(checkScenario(scenario));
      checkScenario(makeScenario(other));
      expect(everythingOf(checkScenario(scenario))).toEqual(first);
    }),
    fewer,
  );
});

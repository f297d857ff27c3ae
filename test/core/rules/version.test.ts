import { RULES } from '../../../src/core/rules/catalog';
import { ruleVersion, type RuleNames } from '../../../src/core/rules/version';

const [first, second, ...rest] = RULES.map(({ id, group }) => ({ id, group }));
if (first === undefined || second === undefined) throw new Error('there are rules');

describe('the version of the rules', () => {
  test('is the edition and eight hex digits', () => {
    expect(ruleVersion()).toMatch(/^\d+\.[0-9a-f]{8}$/);
    expect(ruleVersion([], 7)).toBe('7.811c9dc5');
  });

  test.each<[string, RuleNames]>([
    ['a rule more', [first, second, ...rest, { id: 'new-rule', group: 'process' }]],
    ['a rule less', [second, ...rest]],
    ['another order', [second, first, ...rest]],
    ['another name', [{ ...first, id: `${first.id}s` }, second, ...rest]],
    ['another group', [{ ...first, group: 'process' }, second, ...rest]],
  ])('changes with %s', (_, rules) => {
    expect(ruleVersion(rules)).not.toBe(ruleVersion());
  });

  test('changes with the edition, and only its first part', () => {
    const [edition, names] = ruleVersion().split('.');
    const next = Number(edition) + 1;
    expect(ruleVersion(RULES, next)).toBe(`${next}.${names}`);
  });
});

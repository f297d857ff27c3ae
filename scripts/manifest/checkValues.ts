import type { RuledValue } from './checkStructure';
import type { Fault, Problem } from './fault';
import type { ValueRule } from './rules';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
/** A language with its region: the language alone does not work in every Office. */
const LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/;
const LONGEST_ID = 125;
const LONGEST_RESID = 32;
const LONGEST_ADDRESS = 2048;

/** Holds each value against its rule, as far as that needs no other value. Never throws. */
export function checkValues(values: readonly RuledValue[]): Fault[] {
  return [
    ...values.flatMap(({ rule, value, place }) =>
      problemsOf(rule, value).map((problem) => ({ place, problem })),
    ),
    ...repeated(values),
  ];
}

function problemsOf(rule: ValueRule, value: string): Problem[] {
  if (value === '') return [{ kind: 'value-empty' }];
  switch (rule.kind) {
    case 'guid':
      return GUID.test(value) ? [] : [{ kind: 'not-a-guid', value }];
    case 'version':
      return VERSION.test(value) ? [] : [{ kind: 'not-a-version', value }];
    case 'locale':
      return LOCALE.test(value) ? [] : [{ kind: 'not-a-locale', value }];
    case 'address':
      return tooLong(value, LONGEST_ADDRESS);
    case 'text':
      return tooLong(value, rule.most);
    case 'one-of':
      return notOneOf(value, rule.allowed);
    case 'unique':
      return [...tooLong(value, LONGEST_ID), ...notOneOf(value, rule.allowed ?? [value])];
    case 'resid':
    case 'resource-id':
      return tooLong(value, LONGEST_RESID);
  }
}

function tooLong(value: string, limit: number): Problem[] {
  const length = [...value].length;
  return length > limit ? [{ kind: 'value-too-long', length, limit }] : [];
}

function notOneOf(value: string, allowed: readonly string[]): Problem[] {
  return allowed.includes(value) ? [] : [{ kind: 'value-not-one-of', value, allowed }];
}

/** The second and later ones of values that may be there once: in a group, or as a resource's id. */
function repeated(values: readonly RuledValue[]): Fault[] {
  const seen = new Set<string>();
  return values.flatMap(({ rule, value, place }) => {
    if (rule.kind !== 'unique' && rule.kind !== 'resource-id') return [];
    const key = `${rule.kind === 'unique' ? rule.group : 'resources'} ${value}`;
    if (seen.has(key)) return [{ place, problem: { kind: 'value-repeated', value } as const }];
    seen.add(key);
    return [];
  });
}

import type { JsonType } from '../../core/profile/profileFault';
import { numberFormat } from '../numbers';
import type { ProfileFaultTexts } from '../texts';

const number = numberFormat('en');

const types: Readonly<Record<JsonType, string>> = {
  object: 'an object {…}',
  array: 'a list […]',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

/** What is wrong; the place stands in front. */
export const profileFaults: ProfileFaultTexts = {
  'not-json': ({ column, found }) =>
    found === null
      ? 'not JSON: the text ends too early'
      : `not JSON: unexpected character “${found}” at position ${number(column)}`,
  'too-large': ({ what, limit }) =>
    `more than ${number(limit)} ${what === 'depth' ? 'levels' : what}`,
  'duplicate-key': ({ member, firstLine }) =>
    `“${member}” stands twice, first in line ${String(firstLine)}`,
  'unknown-member': ({ member, suggestion }) =>
    `“${member}” is unknown${suggestion === null ? '' : `; perhaps “${suggestion}” is meant`}`,
  'missing-member': ({ member }) => `“${member}” is missing`,
  'wrong-type': ({ expected, found }) =>
    `${expected.map((type) => types[type]).join(' or ')} is expected, but ${types[found]} was found`,
  'out-of-range': ({ minimum, maximum, found }) =>
    `${number(found)} is not between ${number(minimum)} and ${number(maximum)}`,
  'not-allowed-value': ({ allowed, found }) =>
    `${found} is not allowed, only ${allowed.join(', ')}`,
  'empty-text': () => 'the text is empty',
  'text-too-long': ({ maximum, found }) =>
    `${number(found)} characters, at most ${number(maximum)} are allowed`,
  'empty-list': () => 'the list is empty',
  'not-a-domain': ({ found }) => `“${found}” is not a domain`,
  'not-an-id': ({ found }) => `“${found}” is not a name of lower-case letters, digits and hyphens`,
  'not-a-pattern': ({ found }) => `“${found}” contains spaces, which no account has`,
  'pattern-fits-all': ({ found }) => `“${found}” fits almost every account`,
  'same-domain-in-two-agencies': ({ domain, agency, other, firstPath }) =>
    `the domain ${domain} belongs to “${agency}” and already to “${other}” (${firstPath})`,
  'duplicate-agency': ({ name, firstPath }) =>
    `the agency “${name}” already stands at ${firstPath}`,
  'duplicate-exclusion-reason': ({ id, firstPath }) =>
    `the name “${id}” already stands at ${firstPath}`,
};

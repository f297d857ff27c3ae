import type { JsonType } from '../../core/profile/profileFault';
import { numberFormat } from '../numbers';
import type { ProfileFaultTexts } from '../texts';

const number = numberFormat('de');

const types: Readonly<Record<JsonType, string>> = {
  object: 'ein Objekt {…}',
  array: 'eine Liste […]',
  string: 'ein Text',
  integer: 'eine ganze Zahl',
  number: 'eine Zahl',
  boolean: 'true oder false',
  null: 'null',
};

const tooLarge = { characters: 'Zeichen', values: 'Werte', depth: 'Ebenen' } as const;

/** What is wrong; the place stands in front. */
export const profileFaults: ProfileFaultTexts = {
  'not-json': ({ column, found }) =>
    found === null
      ? 'kein JSON: der Text endet zu früh'
      : `kein JSON: unerwartetes Zeichen „${found}“ an Stelle ${number(column)}`,
  'too-large': ({ what, limit }) => `mehr als ${number(limit)} ${tooLarge[what]}`,
  'duplicate-key': ({ member, firstLine }) =>
    `„${member}“ steht zweimal, zuerst in Zeile ${String(firstLine)}`,
  'unknown-member': ({ member, suggestion }) =>
    `„${member}“ ist unbekannt${suggestion === null ? '' : `; gemeint ist vielleicht „${suggestion}“`}`,
  'missing-member': ({ member }) => `„${member}“ fehlt`,
  'wrong-type': ({ expected, found }) =>
    `erwartet wird ${expected.map((type) => types[type]).join(' oder ')}, gefunden wurde ${types[found]}`,
  'out-of-range': ({ minimum, maximum, found }) =>
    `${number(found)} liegt nicht zwischen ${number(minimum)} und ${number(maximum)}`,
  'not-allowed-value': ({ allowed, found }) =>
    `${found} ist nicht erlaubt, nur ${allowed.join(', ')}`,
  'empty-text': () => 'der Text ist leer',
  'text-too-long': ({ maximum, found }) =>
    `${number(found)} Zeichen, höchstens ${number(maximum)} sind erlaubt`,
  'empty-list': () => 'die Liste ist leer',
  'not-a-domain': ({ found }) => `„${found}“ ist keine Domäne`,
  'not-an-id': ({ found }) =>
    `„${found}“ ist kein Kürzel aus Kleinbuchstaben, Ziffern und Bindestrichen`,
  'not-a-pattern': ({ found }) => `„${found}“ enthält Leerzeichen, die kein Konto hat`,
  'pattern-fits-all': ({ found }) => `„${found}“ passt auf fast jedes Konto`,
  'same-domain-in-two-agencies': ({ domain, agency, other, firstPath }) =>
    `die Domäne ${domain} gehört zu „${agency}“ und schon zu „${other}“ (${firstPath})`,
  'duplicate-agency': ({ name, firstPath }) => `die Behörde „${name}“ steht schon bei ${firstPath}`,
  'duplicate-exclusion-reason': ({ id, firstPath }) =>
    `das Kürzel „${id}“ steht schon bei ${firstPath}`,
};

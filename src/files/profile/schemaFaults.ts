import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { nearestName } from '../../core/profile/nearestName';
import type { JsonType, ProfileFaultReason } from '../../core/profile/profileFault';
import schema from '../../../docs/vorgaben.schema.json';
import { keysOf, pointerTo, shortened } from './jsonPlace';
import { isRecord, typeOf, valueAt, type JsonRecord } from './jsonValue';

/** A fault and the JSON pointer of the value that has it. */
export interface PlacedReason {
  readonly pointer: string;
  readonly reason: ProfileFaultReason;
}

/**
 * Every way in which `profile` (a value of JSON.parse) breaks docs/vorgaben.schema.json; of several
 * faults of one single value the first. Never throws.
 */
export function schemaFaults(profile: unknown): readonly PlacedReason[] {
  const validator = new Validator(schema as Schema, '2020-12', false);
  const faults = new Map<string, PlacedReason>();
  const judged = new Set<string>();
  for (const unit of validator.validate(profile).errors) {
    // One unit a member, but the judge of the keyword tells all members at once.
    const place = `${unit.instanceLocation} ${unit.keywordLocation}`;
    if (judged.has(place)) continue;
    judged.add(place);
    for (const fault of faultsOf(unit, profile)) {
      const key = `${fault.pointer} ${memberOf(fault.reason)}`;
      if (!faults.has(key)) faults.set(key, fault);
    }
  }
  return [...faults.values()];
}

/** An object may lack several members at once. */
function memberOf(reason: ProfileFaultReason): string {
  return reason.code === 'missing-member' ? reason.member : '';
}

function faultsOf(unit: OutputUnit, profile: unknown): readonly PlacedReason[] {
  const judge = JUDGES[unit.keyword];
  if (judge === undefined)
    throw new Error(`The schema uses a keyword without a text: ${unit.keyword}`);
  // The validator percent-encodes names, but goes only into members the schema names, all plain ASCII.
  const pointer = unit.instanceLocation.slice(1);
  return judge({ rule: ruleAt(unit.keywordLocation), value: valueAt(profile, pointer), pointer });
}

/** A keyword of the schema that a value breaks. */
interface Broken {
  /** The part of the schema that holds the keyword. */
  readonly rule: JsonRecord;
  readonly value: unknown;
  readonly pointer: string;
}

type Judge = (broken: Broken) => readonly PlacedReason[];

/** That something below is wrong, which is told there. */
const toldBelow: Judge = () => [];

/** By the schema's keywords. */
const JUDGES: Readonly<Record<string, Judge>> = {
  properties: toldBelow,
  items: toldBelow,
  $ref: toldBelow,
  false: toldBelow,
  additionalProperties: unknownMembers,
  required: missingMembers,
  type: one(({ rule, value }) => ({
    code: 'wrong-type',
    expected: [rule['type']].flat() as JsonType[],
    found: typeOf(value),
  })),
  const: one(({ rule, value }) => notAllowed([rule['const'] as string | number], value)),
  enum: one(({ rule, value }) => notAllowed(rule['enum'] as (string | number)[], value)),
  minimum: one(outOfRange),
  maximum: one(outOfRange),
  maxLength: one(({ rule, value }) => ({
    code: 'text-too-long',
    maximum: rule['maxLength'] as number,
    found: [...(value as string)].length,
  })),
  minItems: one(() => ({ code: 'empty-list' })),
  pattern: one(({ rule, value }) => misspelt(rule, value as string)),
};

function one(reasonFor: (broken: Broken) => ProfileFaultReason): Judge {
  return (broken) => [{ pointer: broken.pointer, reason: reasonFor(broken) }];
}

function unknownMembers({ rule, value, pointer }: Broken): readonly PlacedReason[] {
  const known = Object.keys(rule['properties'] as JsonRecord);
  return Object.keys(value as JsonRecord)
    .filter((member) => !known.includes(member))
    .map((member) => ({
      pointer: pointerTo(pointer, member),
      reason: {
        code: 'unknown-member',
        member: shortened(member),
        suggestion: nearestName(member, known),
      },
    }));
}

function missingMembers({ rule, value, pointer }: Broken): readonly PlacedReason[] {
  return (rule['required'] as string[])
    .filter((member) => !Object.hasOwn(value as JsonRecord, member))
    .map((member) => ({ pointer, reason: { code: 'missing-member', member } }));
}

function notAllowed(allowed: readonly (string | number)[], value: unknown): ProfileFaultReason {
  return { code: 'not-allowed-value', allowed, found: shortened(JSON.stringify(value)) };
}

function outOfRange({ rule, value }: Broken): ProfileFaultReason {
  return {
    code: 'out-of-range',
    minimum: rule['minimum'] as number,
    maximum: rule['maximum'] as number,
    found: value as number,
  };
}

function misspelt(rule: JsonRecord, value: string): ProfileFaultReason {
  const found = shortened(value);
  if (rule === schema.$defs.domain) return { code: 'not-a-domain', found };
  if (value.trim() === '') return { code: 'empty-text' };
  if (rule === schema.$defs.id) return { code: 'not-an-id', found };
  return { code: 'not-a-pattern', found };
}

/** The part of the schema that holds the keyword at `location`, references followed. */
function ruleAt(location: string): JsonRecord {
  let part: unknown = schema;
  for (const key of keysOf(location.slice(1)).slice(0, -1)) {
    part = isRecord(part) ? part[key] : undefined;
    if (key === '$ref' && typeof part === 'string') part = valueAt(schema, part.slice(1));
  }
  return part as JsonRecord;
}

import type { JsonType } from '../../core/profile/profileFault';
import { keysOf } from './jsonPlace';

/** An object of JSON.parse. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of JSON.parse is an object, neither a list nor null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The type of a value of JSON.parse, as JSON Schema names it. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'object';
}

/** The value that a JSON pointer (RFC 6901) names below `whole`, undefined if there is none. */
export function valueAt(whole: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as JsonRecord)[key];
  }, whole);
}

import type { WarningDecision } from '../ports/acceptedWarnings';
import { FINGERPRINT, MOMENT } from './storedForms';

/** Custom XML parts of accepted warnings, one a decision; their form is memoryPart.ts's. */
export const WARNINGS_NAMESPACE = 'urn:batch-list-check:warnings:1';

/** A JSON value as a decision, every field looked at; null where it is none. Never throws. */
export function readWarningDecision(value: unknown): WarningDecision | null {
  if (typeof value !== 'object' || value === null) return null;
  const { fingerprint, basis, rule, findings, reason, at } = value as Record<string, unknown>;
  if (!matches(fingerprint, FINGERPRINT) || !matches(basis, FINGERPRINT)) return null;
  if (!matches(at, MOMENT)) return null;
  if (!matches(rule, /^[a-z-]+$/) || !isCount(findings)) return null;
  // A reason of nothing but spaces is none: the command line refuses it, too.
  if (reason !== null && !matches(reason, /\S/)) return null;
  return { fingerprint, basis, rule, findings, reason, at };
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

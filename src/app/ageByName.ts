import type { ReferenceAge } from '../core/pairing/reference';
import { ageOn, dayAt, dayInName } from '../core/pairing/referenceAge';
import { baseName } from './readReferences';

const MINUTE = 60_000;

/** The day it is by German clocks, `2025-08-01`. Never throws. */
export function dayOf(now: Date): string {
  return dayAt(Math.floor(now.getTime() / MINUTE));
}

/**
 * How old an export is by the day in its file's name (`AD-Export_2025-08-01.csv`): when a file was last
 * written says nothing of what it holds. Null for none, several, and one that lies ahead. Never throws.
 */
export function ageByName(file: string, now: Date): ReferenceAge | null {
  const named = dayInName(baseName(file));
  return named === null ? null : ageOn(named, dayOf(now), 'name');
}

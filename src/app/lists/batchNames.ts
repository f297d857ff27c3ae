import type { Batch } from '../../core/stacking/splitSheet';

/** What the names of batches are made of. */
export interface BatchNaming {
  /** `{number}`, `{agency}` and `{list}` are filled in. */
  readonly pattern: string;
  readonly list: string;
  /** Stands for an agency that cannot be told. */
  readonly nobody: string;
}

/** A batch's name and the number in it, from 1. */
export interface BatchName {
  readonly name: string;
  readonly number: number;
}

/**
 * A name for each batch, no two alike (case apart): numbers run within an agency where the pattern names
 * it, else through all batches; they stand at the end where the pattern has none. Never throws.
 */
export function batchNames(
  batches: readonly Batch[],
  { pattern, list, nobody }: BatchNaming,
): readonly BatchName[] {
  const byAgency = pattern.includes('{agency}');
  const numbered = pattern.includes('{number}') || batches.length < 2;
  const whole = numbered ? pattern : `${pattern} {number}`;
  const taken = new Set<string>();
  return batches.map(({ agency, number }, at) => {
    const own = byAgency ? number : at + 1;
    const values = { number: String(own), agency: agency ?? nobody, list };
    const filled = whole.replace(
      /\{(number|agency|list)\}/g,
      (_, word: keyof typeof values) => values[word],
    );
    let name = filled.trim();
    for (let count = 2; taken.has(name.toLowerCase()); count++)
      name = `${filled.trim()} (${count})`;
    taken.add(name.toLowerCase());
    return { name, number: own };
  });
}

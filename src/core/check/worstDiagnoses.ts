import type { ListDiagnosis } from './diagnoses';

/**
 * What happened to a list, where no more than `most` of it are told: those that broke most pairs, the worst
 * first, that a column sorted alone does not stand behind many pairs exchanged; as given where all are told.
 * Never throws.
 */
export function worstDiagnoses(
  diagnoses: readonly ListDiagnosis[],
  most: number,
): readonly ListDiagnosis[] {
  if (diagnoses.length <= most) return diagnoses;
  return [...diagnoses].sort((a, b) => b.affected - a.affected).slice(0, most);
}

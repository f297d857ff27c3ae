import type { RepairTexts } from './repairTexts';

/**
 * Which cells of a repair something weaker than the reference speaks for: a sentence each, none where all
 * are proven by it. Never throws.
 */
export function weakerSaid(
  weaker: { readonly thirdColumn: number; readonly onlyOneLeft: number },
  { byThirdColumn, byOnlyOneLeft }: Pick<RepairTexts, 'byThirdColumn' | 'byOnlyOneLeft'>,
): readonly string[] {
  const { thirdColumn, onlyOneLeft } = weaker;
  return [
    ...(thirdColumn > 0 ? [byThirdColumn(thirdColumn)] : []),
    ...(onlyOneLeft > 0 ? [byOnlyOneLeft(onlyOneLeft)] : []),
  ];
}

/** Where a space stands that should not. */
export type SpacesFault = 'leading' | 'trailing' | 'doubled';

/**
 * Where U+0020 stands that it should not (`surrounding-spaces`); empty if nowhere. `doubled` counts
 * between other characters only. Other white space is `invisible-characters`. Never throws.
 */
export function spacesFaultsIn(text: string): readonly SpacesFault[] {
  const faults: SpacesFault[] = [];
  if (text.startsWith(' ')) faults.push('leading');
  if (text.endsWith(' ')) faults.push('trailing');
  if (/[^ ] {2,}[^ ]/.test(text)) faults.push('doubled');
  return faults;
}

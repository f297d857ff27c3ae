import { useState } from 'react';
import type { GuardSealTexts } from '../../texts/guardTexts';
import type { Texts } from '../../texts/texts';
import type { GuardActions } from './guardProps';

/** Making and removing the list's own check, and what is to be said of it. */
export interface SealWork {
  /** '' before anything was done. */
  readonly said: string;
  readonly make: () => void;
  readonly remove: () => void;
}

/** What the buttons do. */
export function useSeal(
  texts: Texts,
  { makeSeal, removeSeal }: Pick<GuardActions, 'makeSeal' | 'removeSeal'>,
): SealWork {
  const [said, setSaid] = useState('');
  const { seal: words, leftOpen } = texts.pane.guard;
  const make = async (): Promise<void> => {
    const outcome = await makeSeal({ ...texts.seal.headings, ...texts.seal.verdicts });
    setSaid(outcome?.kind === 'left-open' ? leftOpen : madeSaid(outcome, words));
  };
  const remove = async (): Promise<void> => {
    const outcome = await removeSeal();
    if (outcome === 'left-open') setSaid(leftOpen);
    else setSaid(outcome === null ? '' : words.outcomes[outcome]);
  };
  return { said, make: () => void make(), remove: () => void remove() };
}

function madeSaid(
  outcome: Exclude<Awaited<ReturnType<GuardActions['makeSeal']>>, { kind: 'left-open' }>,
  { made, outcomes }: GuardSealTexts,
): string {
  if (outcome === null) return outcomes.open;
  return outcome.kind === 'made' ? made(outcome.sealed, outcome.without) : outcomes[outcome.kind];
}

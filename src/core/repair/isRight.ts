import { Verdict } from '../pairing/judge';

/** Whether a row with this verdict is right as it is: nobody repairs it. Never throws. */
export function isRight(verdict: number | undefined): boolean {
  return verdict === Verdict.ok || verdict === Verdict.renamed;
}

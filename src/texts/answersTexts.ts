import type { ListKind } from '../core/facts/facts';
import type { LostMemory } from '../core/report/basis';

/** What is said of what a list's own workbook remembers. */
export interface RecalledTexts {
  /** Stands in front of the sentences that follow. */
  readonly from: string;
  /** `letters`: two columns or more. */
  readonly columns: (letters: readonly string[]) => string;
  readonly kind: (kind: ListKind) => string;
  /** People left out when the list was made; at least one. */
  readonly leftOut: (people: number) => string;
  readonly lost: Readonly<Record<LostMemory, string>>;
}

/** What can be wrong about an answer on the command line. */
export interface AnswersUsageTexts {
  readonly unknown: (name: string) => string;
  readonly badValue: (name: string, value: string, allowed: string) => string;
  readonly badRow: (name: string, value: string) => string;
  readonly rowOfWhich: string;
}

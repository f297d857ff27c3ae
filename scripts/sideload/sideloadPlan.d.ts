/** What to do, or a refusal; `sentences` in German and in English. */
export type SideloadPlan =
  | { readonly kind: 'refusal'; readonly sentences: readonly [string, string] }
  | {
      readonly kind: 'run';
      readonly sentences: readonly [string, string];
      /** Whether certificates for https://localhost must be there first. */
      readonly certificates: boolean;
      /** For npm. */
      readonly words: readonly string[];
    };

/** See sideloadPlan.js. */
export function sideloadPlan(words: readonly string[], platform: string): SideloadPlan;

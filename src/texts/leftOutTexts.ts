/** What the pane says of people who were left out of the list; loaded where there are some. */
export interface LeftOutTexts {
  /** `reasons`: each fixed reason in words, with how many people. */
  readonly said: (
    people: number,
    reasons: readonly { readonly reason: string; readonly people: number }[],
  ) => string;
  /** People whose reason the profile does not know; at least one. */
  readonly unknownReason: (people: number) => string;
  /** Who stands in the list all the same, at least one; `rows`: the sheet's row numbers, from 1. */
  readonly stillListed: (
    people: readonly { readonly account: string; readonly rows: readonly number[] }[],
  ) => string;
  /** Stands in front of it. */
  readonly stillListedFact: string;
  /** The heading over their row numbers. */
  readonly stillInRow: string;
  /** Opens the names. */
  readonly who: string;
  /** How many more there are than the names shown. */
  readonly more: (people: number) => string;
}

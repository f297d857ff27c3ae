/** What the pane says of people who were left out of the list; loaded where there are some. */
export interface LeftOutTexts {
  /** `reasons`: each fixed reason in words, with how many people. */
  readonly said: (
    people: number,
    reasons: readonly { readonly reason: string; readonly people: number }[],
  ) => string;
  /** People whose reason the profile does not know; at least one. */
  readonly unknownReason: (people: number) => string;
  /** Opens the names. */
  readonly who: string;
  /** How many more there are than the names shown. */
  readonly more: (people: number) => string;
}

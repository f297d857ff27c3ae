/** What is said of sheets that a check did not look at; loaded where there are some. */
export interface UnseenTexts {
  /** In front of the sheets' names, where there is a place for them. */
  readonly notLookedAt: string;
  /** Why, and what to do; `sheets`: how many, at least one. */
  readonly advice: (sheets: number) => string;
}

/** What the pane says of warnings that can be accepted; loaded with the tasks beside the steps. */
export interface WarningsTexts {
  readonly heading: string;
  /** What accepting one is good for. */
  readonly about: string;
  /** How many of the rules that warn are accepted. */
  readonly accepted: (accepted: number, all: number) => string;
  readonly findings: (findings: number) => string;
  /** Opens the field of the reason; `of` for people who hear it without what stands beside. */
  readonly accept: string;
  readonly acceptOf: (rule: string) => string;
  readonly reason: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Behind an accepted rule, and before its reason. */
  readonly isAccepted: string;
  readonly because: (reason: string) => string;
  readonly takeBack: string;
  readonly takeBackOf: (rule: string) => string;
}

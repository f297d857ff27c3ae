import type { GuardStateWord } from './guardTexts';

/** Step 4 but for its parts. */
export interface GuardStepTexts {
  readonly explain: Readonly<Record<Exclude<GuardStateWord, 'open' | 'lost' | 'leftOpen'>, string>>;
  /** Somebody else protected the sheet. */
  readonly protectedByOthers: string;
  readonly formulas: string;
  /** Data types, pictures. */
  readonly notPlain: string;
  /** Other lists of the workbook, by their sheets. */
  readonly othersGuarded: (sheets: readonly string[]) => string;
  /** Where the check found wrong pairs. */
  readonly keepsWrong: string;
  readonly afterCheck: string;
  readonly turnOn: string;
  readonly turnOff: string;
  /** Heading of what a lock needs, and what it does. */
  readonly lockHeading: string;
  readonly lockDoes: string;
  readonly lock: string;
  readonly lockAgain: string;
  readonly unlock: string;
  readonly restOpen: string;
  readonly structure: string;
  readonly password: PasswordTexts;
  readonly recommendsLock: string;
  readonly brokenMemory: string;
  readonly keepRestorePoint: string;
  readonly restorePointHint: string;
}

/** The password of a lock. */
export interface PasswordTexts {
  /** Opens the field. */
  readonly wanted: string;
  readonly field: string;
  readonly hint: string;
  /** A lock of an earlier session has one; `wrong`: the one that was given does not fit. */
  readonly unknown: Readonly<Record<'asked' | 'wrong', string>>;
  readonly give: string;
}

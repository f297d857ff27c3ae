/** Looks of the pane; in `contrast` the system's own colours replace ours. */
export type Theme = 'light' | 'dark' | 'contrast';

/** Where the pane runs. */
export interface Surroundings {
  /** The host's display language as a BCP 47 tag ("de-DE"). */
  readonly displayLanguage: string;
  /** The host's theme now; null where it does not say: then the system's preference counts. */
  readonly theme: () => Theme | null;
}

/** Tells the time. */
export interface Clock {
  readonly now: () => Date;
}

/** Keeps the language for as long as the pane's window lives. Never throws. */
export interface SessionMemory {
  readonly language: () => 'de' | 'en' | null;
  readonly keepLanguage: (language: 'de' | 'en') => void;
}

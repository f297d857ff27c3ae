/** What a long check is doing, for people who wait. */
export type ProgressStep = 'reading' | 'comparing' | 'fingerprint';

/** Told at the start of each step; `file` only while reading. */
export type Progress = (step: ProgressStep, file: string | null) => void;

/** A fingerprint as it is stored: `sha256:` and 64 lower-case hex digits (fingerprint.ts). */
export const FINGERPRINT = /^sha256:[0-9a-f]{64}$/;

/** A moment as it is stored: in UTC, as `Date.toISOString` writes it, also without or with finer fractions. */
export const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

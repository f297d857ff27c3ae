/** What check-digit columns say in German. */
export const SEAL_WORDS = {
  digits: 'Prüfziffer',
  pairing: 'Zuordnung',
  fits: 'passt',
  doesNotFit: 'PASST NICHT',
  missing: 'ohne Prüfziffer',
} as const;

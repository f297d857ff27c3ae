/** The options of `check` and `report` alone: several lists, and what their report says. */
export const CHECK_OPTIONS = {
  'all-sheets': { type: 'boolean' },
  acknowledge: { type: 'string', multiple: true },
} as const;

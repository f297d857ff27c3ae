/** The options of `combine` and `split` beside those of a check. */
export const LIST_OPTIONS = {
  name: { type: 'string' },
  exclude: { type: 'string' },
  add: { type: 'string' },
  'by-agency': { type: 'boolean' },
  'drop-repeated': { type: 'boolean' },
  overwrite: { type: 'boolean' },
  size: { type: 'string' },
  order: { type: 'string' },
  format: { type: 'string' },
} as const;

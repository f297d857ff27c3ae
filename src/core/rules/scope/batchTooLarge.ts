import { once, rule } from '../rule';

/**
 * batch-too-large, warning: more rows than the batch size of the list's kind (built in: first 200,
 * second none). Source: rules.md, Scope.
 */
export const batchTooLarge = rule('batch-too-large', 'scope', ({ list, kind, profile }) => {
  const most = profile.batchSize[kind];
  const rows = list.data.rows.length;
  return most !== null && rows > most ? [once('warning', { rows, most, kind })] : [];
});

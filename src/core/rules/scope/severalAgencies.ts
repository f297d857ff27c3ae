import { once, rule } from '../rule';

/**
 * several-agencies, error: more than one agency in L. An account's agency comes from R's agency
 * column, else its domain, never from its row in L: that column may be the one that stayed behind.
 * Source: rules.md, Scope.
 */
export const severalAgencies = rule('several-agencies', 'scope', ({ list, agencies }) => {
  const rows = new Uint32Array(agencies.names.length);
  const { keys } = list.account;
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] as number;
    const agency = key < 0 ? -1 : (agencies.ofAccount[key] as number);
    if (agency >= 0) rows[agency] = (rows[agency] as number) + 1;
  }
  const found = agencies.names
    .map((name, at) => ({ name, rows: rows[at] ?? 0 }))
    .filter((agency) => agency.rows > 0)
    .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
  return found.length > 1 ? [once('error', { agencies: found })] : [];
});

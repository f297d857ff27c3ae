import { once, rule } from '../rule';

/**
 * agency-unclear, warning: one shared domain (or none) and no agency column; never reported as "one
 * agency". Source: rules.md, Scope.
 */
export const agencyUnclear = rule('agency-unclear', 'scope', ({ agencies, list }) =>
  agencies.unclear && list.data.rows.length > 0 ? [once('warning', {})] : [],
);

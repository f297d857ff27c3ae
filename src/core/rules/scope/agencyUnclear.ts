import { once, rule } from '../rule';

/**
 * agency-unclear, warning: one shared domain (or none) and no agency column; never reported as "one
 * agency". Without any reference that is not the question. Source: rules.md, Scope.
 */
export const agencyUnclear = rule('agency-unclear', 'scope', ({ agencies, list, places }) =>
  agencies.unclear && list.data.rows.length > 0 && places.count > 0 ? [once('warning', {})] : [],
);

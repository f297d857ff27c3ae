import type { Facts } from './facts';

/**
 * A further fact that several rules need: worked out when first asked, once a check. Throws only what `derive`
 * throws.
 */
export function derived<Value>(derive: (facts: Facts) => Value): (facts: Facts) => Value {
  const known = new WeakMap<Facts, { readonly value: Value }>();
  return (facts) => {
    let found = known.get(facts);
    if (found === undefined) known.set(facts, (found = { value: derive(facts) }));
    return found.value;
  };
}

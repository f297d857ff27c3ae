import { once, rule } from '../rule';

/**
 * id-byte-order, error: octet or hex forms whose byte order neither the reference nor the version
 * nibble settles; the user settles it for the column (`Answers.idByteOrder`). Source: rules.md,
 * Identifier grammar and "GUID as octets".
 */
export const idByteOrder = rule('id-byte-order', 'grammar', ({ list }) =>
  list.id.byteOrder === 'undecided' ? [once('error', {}, 'id')] : [],
);

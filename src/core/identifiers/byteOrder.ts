/** How a column's IDs fare under one of the two readings. */
export interface ByteOrderCount {
  /** IDs that show version nibble 4. */
  readonly v4: number;
  /** IDs that stand in the reference; 0 without one. */
  readonly found: number;
}

/** What speaks for either reading of a column's IDs. */
export interface ByteOrderEvidence {
  readonly asWritten: ByteOrderCount;
  readonly asOctets: ByteOrderCount;
  /** IDs counted: those of the forms that leave the order open, without nil and all-F GUIDs. */
  readonly total: number;
  /** The column's forms are octets by nature (`\32\c3…`, `32 C3 …`): only the reference overrules. */
  readonly octetsByNature?: boolean;
}

/** In which order a column writes the bytes of its GUIDs; `undecided` where nothing shows it. */
export type ByteOrder = 'canonical' | 'octets' | 'undecided';

/** "In nearly all rows", and in how few the other reading may show it: by chance 1 in 16. */
const NEARLY_ALL = 0.95;
const FEW = 0.2;

/**
 * The order of bytes of a whole column's IDs, never of one row (rules.md, "GUID as octets"): the
 * reading under which the IDs are found in the reference; if none is, octets for forms that are so
 * by nature, else the reading with version nibble 4 in at least 95 % while the other has it in at
 * most 20 %. `undecided` (`id-byte-order`) otherwise, also where both readings are found (each in
 * more than 5 % of what is found). Never throws.
 */
export function decideByteOrder(evidence: ByteOrderEvidence): ByteOrder {
  const { asWritten, asOctets, total } = evidence;
  const found = asWritten.found + asOctets.found;
  if (found > 0) return clear(asWritten.found / found, asOctets.found / found, 1 - NEARLY_ALL);
  if (evidence.octetsByNature === true) return 'octets';
  if (total === 0) return 'undecided';
  return clear(asWritten.v4 / total, asOctets.v4 / total, FEW);
}

function clear(written: number, octets: number, few: number): ByteOrder {
  if (written >= NEARLY_ALL && octets <= few) return 'canonical';
  return octets >= NEARLY_ALL && written <= few ? 'octets' : 'undecided';
}

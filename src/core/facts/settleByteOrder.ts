import { decideByteOrder, type ByteOrder, type ByteOrderEvidence } from '../identifiers/byteOrder';
import { guidFormOf, wordOrderOf } from '../identifiers/guidForm';
import {
  isNilOrFull,
  octetsToCanonical,
  versionNibbleAsCanonical,
  versionNibbleAsOctets,
} from '../identifiers/guidWords';
import type { GuidKeys } from '../keys/guidKeys';
import type { RawIds } from './readIds';

/**
 * In which byte order the column's hex digits are meant (rules.md, "GUID as octets": one decision a
 * column). `known`: the GUIDs of the other side, canonical; null without any. Null where no cell
 * leaves the order open.
 */
export function settleByteOrder(raw: RawIds, known: GuidKeys | null): ByteOrder | null {
  const evidence = evidenceOf(raw, known);
  return evidence === null ? null : decideByteOrder(evidence);
}

/**
 * The same for a reference beside the list's GUIDs: where its version nibbles show the order themselves
 * they decide, for a list whose bytes were turned must not be found right by turning the reference too.
 */
export function settleReference(raw: RawIds, list: GuidKeys): ByteOrder | null {
  const evidence = evidenceOf(raw, list);
  if (evidence === null) return null;
  const { asWritten, asOctets, total } = evidence;
  const shown = decideByteOrder({
    asWritten: { ...asWritten, found: 0 },
    asOctets: { ...asOctets, found: 0 },
    total,
  });
  return shown === 'undecided' ? decideByteOrder(evidence) : shown;
}

function evidenceOf(raw: RawIds, known: GuidKeys | null): ByteOrderEvidence | null {
  if (!leavesOrderOpen(raw)) return null;
  const { readings, words } = raw;
  const asWritten = { v4: 0, found: 0 };
  const asOctets = { v4: 0, found: 0 };
  const turned = new Uint32Array(4);
  let total = 0;
  let open = 0;
  for (let row = 0; row < readings.length; row++) {
    const reading = readings[row] as number;
    const order = reading === 0 ? 'canonical' : wordOrderOf(guidFormOf(reading));
    if (order === 'canonical' || isNilOrFull(words, row * 4)) continue;
    total++;
    if (order === 'open') open++;
    if (versionNibbleAsCanonical(words, row * 4) === 4) asWritten.v4++;
    if (versionNibbleAsOctets(words, row * 4) === 4) asOctets.v4++;
    if (known === null) continue;
    turned.set(words.subarray(row * 4, row * 4 + 4));
    if (known.find(turned, 0) >= 0) asWritten.found++;
    octetsToCanonical(turned, 0);
    if (known.find(turned, 0) >= 0) asOctets.found++;
  }
  if (total === 0) return null;
  return { asWritten, asOctets, total, octetsByNature: open === 0 };
}

/** Whether some cell leaves its byte order open, so that `settleByteOrder` has to decide. */
export function leavesOrderOpen({ seenReadings }: RawIds): boolean {
  return seenReadings.some(
    (found, reading) =>
      found === 1 && reading !== 0 && wordOrderOf(guidFormOf(reading)) !== 'canonical',
  );
}

import type { ElementPlace } from './elementPlaces';
import { attributeOf } from './elementPlaces';
import { escapeAttribute } from './escape';

/** A stretch of a part and what takes its place; `start` = `end` puts something in between. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The part after these edits, which must not overlap; of those at one place the first comes first. Never throws. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const encoder = new TextEncoder();
  const ordered = edits
    .map((edit) => ({ ...edit, bytes: encoder.encode(edit.text) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const growth = ordered.reduce((sum, one) => sum + one.bytes.length - (one.end - one.start), 0);
  const target = new Uint8Array(bytes.length + growth);
  let [from, to] = [0, 0];
  for (const { start, end, bytes: put } of ordered) {
    target.set(bytes.subarray(from, start), to);
    to += start - from;
    target.set(put, to);
    to += put.length;
    from = end;
  }
  target.set(bytes.subarray(from), to);
  return target;
}

/** Puts `xml` behind the last child of the element, which may close itself. Never throws. */
export function appendChild(bytes: Uint8Array, element: ElementPlace, xml: string): Edit {
  const { startTag, endTag } = element;
  if (startTag.start !== endTag.start) return { start: endTag.start, end: endTag.start, text: xml };
  const opened = `${decode(bytes, startTag.start, startTag.end - '/>'.length).trimEnd()}>`;
  const name = /^<([^\s/>]+)/.exec(opened)?.[1] ?? '';
  return { ...startTag, text: `${opened}${xml}</${name}>` };
}

/** Gives the element's attribute of that local name a value, a new attribute where there is none. Never throws. */
export function setAttribute(element: ElementPlace, local: string, value: string): Edit {
  const known = attributeOf(element, local);
  if (known !== undefined) return { ...known.place, text: escapeAttribute(value) };
  const { startTag, endTag } = element;
  const isOpen = startTag.start !== endTag.start;
  const at = startTag.end - (isOpen ? 1 : 2);
  return { start: at, end: at, text: ` ${local}="${escapeAttribute(value)}"` };
}

/** Takes the whole element out. Never throws. */
export function removeElement({ startTag, endTag }: ElementPlace): Edit {
  return { start: startTag.start, end: endTag.end, text: '' };
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}

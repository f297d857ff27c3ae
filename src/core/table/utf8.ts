/**
 * UTF-8 both ways without the platform's coders, which core may not name. Lone surrogates become
 * three bytes (WTF-8), so that two different broken texts never turn into the same one.
 */

/** Writes `text` into `target` from `offset` on and returns the offset behind it. `target` must have
 * room for three bytes a UTF-16 unit: a typed array drops silently what does not fit. */
export function encodeUtf8Into(text: string, target: Uint8Array, offset: number): number {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) target[offset++] = unit;
    else if (unit < 0x800) {
      target[offset++] = 0xc0 | (unit >> 6);
      target[offset++] = 0x80 | (unit & 0x3f);
    } else {
      const code = text.codePointAt(i) ?? unit;
      if (code > 0xffff) i++;
      offset = encodeWide(code, target, offset);
    }
  }
  return offset;
}

function encodeWide(code: number, target: Uint8Array, offset: number): number {
  if (code > 0xffff) {
    target[offset++] = 0xf0 | (code >> 18);
    target[offset++] = 0x80 | ((code >> 12) & 0x3f);
  } else target[offset++] = 0xe0 | (code >> 12);
  target[offset++] = 0x80 | ((code >> 6) & 0x3f);
  target[offset++] = 0x80 | (code & 0x3f);
  return offset;
}

/** The UTF-8 (WTF-8) bytes of `text`. */
export function encodeUtf8(text: string): Uint8Array {
  const target = new Uint8Array(text.length * 3);
  return target.slice(0, encodeUtf8Into(text, target, 0));
}

const CHUNK = 4096;

/** The string in `bytes[start] .. bytes[end]` (exclusive), which must be whole, valid (W)UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  let units: number[] = [];
  for (let i = start; i < end;) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      units.push(lead);
      i++;
    } else if (lead < 0xe0) {
      units.push(((lead & 0x1f) << 6) | ((bytes[i + 1] as number) & 0x3f));
      i += 2;
    } else if (lead < 0xf0) {
      units.push(
        ((lead & 0x0f) << 12) |
          (((bytes[i + 1] as number) & 0x3f) << 6) |
          ((bytes[i + 2] as number) & 0x3f),
      );
      i += 3;
    } else {
      const high = ((lead & 0x07) << 18) | (((bytes[i + 1] as number) & 0x3f) << 12);
      const code =
        (high | (((bytes[i + 2] as number) & 0x3f) << 6) | ((bytes[i + 3] as number) & 0x3f)) -
        0x10000;
      units.push(0xd800 | (code >> 10), 0xdc00 | (code & 0x3ff));
      i += 4;
    }
    if (units.length >= CHUNK) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}

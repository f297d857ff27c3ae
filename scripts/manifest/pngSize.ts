const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length and name of the first chunk, which says the size (PNG 3rd edition, 11.2.1). */
const HEADER = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** Width and height in pixels as the file's header has them; null for what is no PNG. Never throws. */
export function readPngSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | null {
  const start = [...SIGNATURE, ...HEADER];
  if (bytes.length < HEIGHT_AT + 4 || start.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(HEIGHT_AT) };
}

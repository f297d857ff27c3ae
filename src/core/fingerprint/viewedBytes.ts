/** The same bytes twice: one by one, and as words of four that may begin anywhere. */
export interface ViewedBytes {
  readonly bytes: Uint8Array<ArrayBufferLike>;
  readonly view: DataView;
}

/** Words of text are read and written with the first byte lowest, as the machines we run on do. */
export const LITTLE_ENDIAN = true;

/** Bytes in a word. */
export const WORD = 4;

/** `bytes` with a view that begins and ends where they do. Never throws. */
export function viewedBytesOf(bytes: Uint8Array): ViewedBytes {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

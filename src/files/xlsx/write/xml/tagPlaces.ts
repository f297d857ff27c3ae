import { isXmlSpace } from '../../xml/attributes';
import type { XmlScanner } from '../../xml/scanner';

/** Where a tag lies in the scanner's buffer; `end` is exclusive. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
}

const GREATER = 0x3e;
const SLASH = 0x2f;

/** The start tag just read, from `<` to behind `>`. Never throws. */
export function startTagPlace({ buffer, nameStart, nameEnd, attributes }: XmlScanner): TagPlace {
  const { count, ends } = attributes;
  // Behind the last value stands its quote.
  let at = count === 0 ? nameEnd : (ends[count - 1] as number) + 1;
  while (buffer[at] !== GREATER) at++;
  return { start: nameStart - 1, end: at + 1 };
}

/** The tag that closes an element: its end tag, or its own start tag where that closes itself. Never throws. */
export function endTagPlace(scanner: XmlScanner): TagPlace {
  const { buffer, nameStart, nameEnd } = scanner;
  if (buffer[nameStart - 1] !== SLASH) return startTagPlace(scanner);
  let at = nameEnd;
  while (isXmlSpace(buffer[at] as number)) at++;
  return { start: nameStart - 2, end: at + 1 };
}

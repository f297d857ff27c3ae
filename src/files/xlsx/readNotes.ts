import type { FileNotes } from '../../app/ports/tableFiles';
import { entryKey } from '../zip/directory';
import type { ZipPackage } from '../zip/package';
import { readElements } from './xml/elements';

const CONTENT_TYPES = '[Content_Types].xml';
/** What a custom part is by its content type; the parts of the format have types of their own. */
const PLAIN_XML = /^(?:application|text)\/xml$/i;
/** A program's notes are far smaller: larger parts are somebody else's and left unread. */
const LARGEST = 1 << 20;
/** In all: a program that only ever adds its notes gets nowhere near. */
const MOST = 1 << 27;
/** What may stand in front of the root element. */
const PROLOG = /^(?:\uFEFF|\s|<\?[^]*?\?>|<!--[^]*?-->)*/;

/**
 * The custom XML parts (ECMA-376-1 15.2.5) whose root is of this namespace, wherever in the package they
 * lie (LibreOffice moves them), as text. Never rejects: what cannot be read is counted.
 */
export async function readNotes(archive: ZipPackage, namespace: string): Promise<FileNotes> {
  const texts: string[] = [];
  let unreadable = 0;
  let left = MOST;
  for (const part of await plainParts(archive)) {
    left -= part === null ? 0 : archive.sizeHint(part);
    const text = part === null || left < 0 ? null : await textOf(archive, part);
    if (text === null) unreadable++;
    else if (isOf(text, namespace)) texts.push(text);
  }
  return { texts, unreadable };
}

/** Parts that are nothing but XML by the package's list (ECMA-376-2 6.2.3); one null where that is broken. */
async function plainParts(archive: ZipPackage): Promise<readonly (string | null)[]> {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  try {
    await readElements(archive, CONTENT_TYPES, (path, attribute) => {
      const type = attribute('ContentType') ?? '';
      if (path === 'Types/Default')
        defaults.set((attribute('Extension') ?? '').toLowerCase(), type);
      if (path === 'Types/Override') overrides.set(entryKey(attribute('PartName') ?? ''), type);
    });
  } catch {
    return [null];
  }
  return archive.names().filter((part) => {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const type = overrides.get(entryKey(part)) ?? defaults.get(extension) ?? '';
    return PLAIN_XML.test(type) && part !== CONTENT_TYPES && archive.sizeHint(part) <= LARGEST;
  });
}

async function textOf(archive: ZipPackage, part: string): Promise<string | null> {
  const bytes = new Uint8Array(archive.sizeHint(part));
  let used = 0;
  const push = (chunk: Uint8Array): void => {
    // The archive holds the content to the directory's word.
    bytes.set(chunk, used);
    used += chunk.length;
  };
  try {
    await archive.read(part, { push });
    return decoded(bytes);
  } catch {
    return null;
  }
}

/** Throws a TypeError for what is no text. */
function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return decodedAs('utf-16le', bytes);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return decodedAs('utf-16be', bytes);
  return decodedAs('utf-8', bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Whether the root element's tag names that namespace. */
function isOf(text: string, namespace: string): boolean {
  const from = PROLOG.exec(text)?.[0].length ?? 0;
  const root = text.slice(from, Math.max(from, text.indexOf('>', from)));
  return root.includes(`"${namespace}"`) || root.includes(`'${namespace}'`);
}

import { readFile } from 'node:fs/promises';
import { explained, FileProblem } from '../app/fileProblem';
import { baseName } from '../app/readReferences';
import type { Background } from '../app/ports/background';
import type { TableFile, TableOpener } from '../app/ports/tableFiles';
import { Failure } from '../core/failure';
import { openTable, textTable } from '../files/openTable';
import type { UsageTexts } from '../texts/commandTexts';
import { fileIdentity } from './fileIdentity';
import { inflate } from './inflate';
import { readAhead, realPathOf, type Ahead } from './readAhead';
import { sharedBytes } from './sharedBytes';
import { startThread, type StartThread } from './workThread';

/** A path that cannot be opened at all: a rule of usage, worded by the catalog. */
export class PathProblem extends Error {
  override readonly name = 'PathProblem';
  readonly sentence: (texts: UsageTexts) => string;

  constructor(sentence: (texts: UsageTexts) => string, options?: { cause?: unknown }) {
    super('path', options);
    this.sentence = sentence;
  }
}

/** Excel lays `~$list.xlsx` beside `list.xlsx` while that is open, and lets nobody read it. */
const OWNER_FILE = '~$';

/** What Node reads in one piece. */
const LARGEST_FILE = 2 ** 31 - 1;

/** The bytes of a file. Throws `PathProblem`, and `FileProblem` for one past 2 GiB. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { buffer, byteOffset, byteLength } = await readFile(file);
    // Plain bytes: loops over Node's own kind of array, too, are compiled for two kinds.
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const isPattern = /[*?]/.test(file);
      throw new PathProblem(
        (texts) => (isPattern ? texts.noSuchFiles(file) : texts.fileMissing(file)),
        { cause },
      );
    }
    if (code === 'ERR_FS_FILE_TOO_LARGE') {
      const details = { what: 'file-bytes', limit: LARGEST_FILE } as const;
      throw new FileProblem(file, new Failure('file-too-large', details, { cause }));
    }
    if (code === 'EISDIR') throw new PathProblem((texts) => texts.isFolder(file), { cause });
    throw new PathProblem((texts) => texts.fileUnreadable(file), { cause });
  }
}

/** The system's own word for what went wrong; null where it has none. */
function codeOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
}

/** What opens tables, and the thread that works beside. */
export interface Opening {
  readonly files: TableOpener;
  readonly background: Background;
}

/**
 * Opens tables by their extension: the content must be what it says. A file given twice is read
 * once. Large .csv files that are announced are read ahead in a thread that `start` starts (from
 * `large` bytes on, where that is given); from then on it is a background, too. Throws `PathProblem`
 * and `FileProblem`.
 */
export function opening(start: StartThread = startThread, large?: number): Opening {
  const opened = new Map<string, Promise<Omit<TableFile, 'path'>>>();
  const identities = new Map<string, string>();
  let ahead: Ahead | null = null;
  const files: TableOpener = {
    announce: (announced) => {
      ahead = readAhead(announced, start, large);
    },
    open: async (file) => {
      // Asked once a path: a file that is written meanwhile stays the same.
      const identity = identities.get(file) ?? fileIdentity(file);
      identities.set(file, identity);
      let table = opened.get(identity);
      if (table === undefined) opened.set(identity, (table = openFile(file, identity, ahead)));
      return { ...(await table), path: file };
    },
  };
  const background: Background = {
    keyIds: (order) => ahead?.background?.keyIds(order) ?? null,
    fingerprint: (bound) => ahead?.background?.fingerprint(bound) ?? null,
  };
  return { files, background };
}

/** `opening` for what needs no background. */
export function tableOpener(start: StartThread = startThread, large?: number): TableOpener {
  return opening(start, large).files;
}

async function openFile(
  file: string,
  identity: string,
  ahead: Ahead | null,
): Promise<Omit<TableFile, 'path'>> {
  if (baseName(file).startsWith(OWNER_FILE))
    throw new PathProblem((texts) => texts.ownerFile(file));
  const place = realPathOf(file);
  const sheet = (await ahead?.sheets.get(place)?.()) ?? null;
  if (sheet !== null) return { ...textTable(sheet), identity };
  const bytes = ahead?.shared.has(place) === true ? await shared(file) : await readBytes(file);
  const table = await explained(file, () => openTable(file, bytes, inflate));
  return {
    ...table,
    identity,
    readSheet: (name) => explained(file, () => table.readSheet(name)),
  };
}

/** Whatever goes wrong, the ordinary way says what it is. */
async function shared(file: string): Promise<Uint8Array> {
  try {
    return sharedBytes(file);
  } catch {
    return readBytes(file);
  }
}

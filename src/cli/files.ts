import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { TableFile, TableOpener } from '../app/ports/tableFiles';
import { Failure } from '../core/failure';
import { readCsv } from '../files/csv/readCsv';
import { openXlsx } from '../files/xlsx/workbook';
import type { UsageTexts } from '../texts/commandTexts';

/** A path that cannot be opened at all: a rule of usage, worded by the catalog. */
export class PathProblem extends Error {
  override readonly name = 'PathProblem';
  readonly sentence: (texts: UsageTexts) => string;

  constructor(sentence: (texts: UsageTexts) => string, options?: { cause?: unknown }) {
    super('path', options);
    this.sentence = sentence;
  }
}

/** A file that broke, with the path by which the user knows it. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly path: string;
  readonly failure: Failure;

  constructor(file: string, failure: Failure) {
    super('file', { cause: failure });
    this.path = file;
    this.failure = failure;
  }
}

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
      throw new PathProblem((texts) => texts.fileMissing(file), { cause });
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

/**
 * Opens tables by their extension: the content must be what it says. A file given twice is read
 * once. Throws `PathProblem` and `FileProblem`.
 */
export function tableOpener(): TableOpener {
  const opened = new Map<string, Promise<Omit<TableFile, 'path'>>>();
  return {
    open: async (file) => {
      const identity = await realpath(file).catch(() => path.resolve(file));
      let table = opened.get(identity);
      if (table === undefined) opened.set(identity, (table = openTable(file, identity)));
      return { ...(await table), path: file };
    },
  };
}

async function openTable(file: string, identity: string): Promise<Omit<TableFile, 'path'>> {
  const extension = path.extname(file).toLowerCase();
  const bytes = await readBytes(file);
  return explained(file, async () => {
    switch (extension) {
      case '.csv':
      case '.txt': {
        const { sheet } = readCsv(bytes);
        return { identity, form: 'text', sheetNames: [], readSheet: async () => sheet };
      }
      case '.xlsx':
      case '.xlsm':
        return workbook(file, identity, bytes);
      default:
        throw new Failure('file-extension', { extension });
    }
  });
}

async function workbook(
  file: string,
  identity: string,
  bytes: Uint8Array,
): Promise<Omit<TableFile, 'path'>> {
  const opened = await openXlsx(bytes);
  const { sheets } = opened;
  return {
    identity,
    form: 'workbook',
    // Very hidden sheets are no person's lists: programs keep their notes there.
    sheetNames: sheets.filter((one) => one.visibility !== 'veryHidden').map(({ name }) => name),
    readSheet: (name) => explained(file, () => opened.readSheet(name ?? sheets[0]?.name ?? '')),
  };
}

/** Does the work; a `Failure` comes out as `FileProblem` with the path the user knows. */
export async function explained<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failure) throw new FileProblem(file, cause);
    throw cause;
  }
}

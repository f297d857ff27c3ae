import type { TableFile, TableOpener } from '../../src/app/ports/tableFiles';
import { Failure } from '../../src/core/failure';
import type { Sheet } from '../../src/core/table/column';
import { sheetFrom, type Rows } from '../core/support/listOf';

/** A workbook by the names of its sheets, or the rows of a text file. */
export type FakeContent = Rows | Readonly<Record<string, Rows>>;

/** A `TableFile` of rows; `reads` collects the names of the sheets that were read. */
export function fakeFile(
  path: string,
  content: FakeContent,
  reads: (string | null)[] = [],
): TableFile {
  const isText = isRows(content);
  const sheetNames = isText ? [] : Object.keys(content);
  return {
    path,
    identity: `/real/${path}`,
    form: isText ? 'text' : 'workbook',
    sheetNames,
    readSheet: async (name): Promise<Sheet> => {
      reads.push(name);
      if (isText) return sheetFrom(content, { name: null, form: 'text' });
      const rows = content[name ?? ''];
      if (rows === undefined) {
        throw new Failure('sheet-unknown', { sheet: name ?? '', sheets: sheetNames });
      }
      return sheetFrom(rows, { name, form: 'workbook' });
    },
  };
}

function isRows(content: FakeContent): content is Rows {
  return Array.isArray(content);
}

/** A `TableOpener` over these files; a path it does not know is damaged. */
export function fakeFiles(
  files: Readonly<Record<string, FakeContent>>,
): TableOpener & { readonly opened: string[] } {
  const opened: string[] = [];
  return {
    opened,
    open: async (path) => {
      opened.push(path);
      // `./a` is another way to `a`.
      const content = files[path.replace(/^\.\//, '')];
      if (content === undefined) throw new Failure('file-damaged', { part: null });
      return { ...fakeFile(path.replace(/^\.\//, ''), content), path };
    },
  };
}

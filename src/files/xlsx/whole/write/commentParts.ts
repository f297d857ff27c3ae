import { cellName } from '../../write/sheet/cellXml';
import { escapeText } from '../../write/xml/escape';
import type { ThreadText, WholeNote, WholeThread, Writer } from '../wholeExtras';
import { element, fileId, textElement } from './xmlText';
import { MAIN, XML_HEAD } from '../../xml/namespaces';

const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** The people of a workbook's comments, each under one id. */
export class Persons {
  private readonly known = new Map<string, { readonly id: string; readonly writer: Writer }>();

  /** The person's id, a new one for somebody new. */
  idOf(writer: Writer): string {
    const key = JSON.stringify([writer.name, writer.email]);
    const person = this.known.get(key) ?? { id: fileId(5, this.known.size + 1), writer };
    this.known.set(key, person);
    return person.id;
  }

  /** The part that lists them; null where there are none. */
  xml(): string | null {
    if (this.known.size === 0) return null;
    const all = [...this.known.values()].map(({ id, writer: { name, email } }) =>
      element('person', { displayName: name, id, userId: email || name, providerId: 'None' }),
    );
    return XML_HEAD + element('personList', { xmlns: THREADS }, all.join(''));
  }
}

/** Numbers the texts of a workbook's threads. */
export class ThreadNumbers {
  private count = 0;

  /** An id that no text had before. */
  next(): string {
    return fileId(6, ++this.count);
  }
}

/** A thread and its id. */
export interface NumberedThread {
  readonly thread: WholeThread;
  readonly id: string;
}

/** The part of a sheet's comments (MS-XLSX 2.1.15). Never throws. */
export function threadsXml(
  threads: readonly NumberedThread[],
  persons: Persons,
  numbers: ThreadNumbers,
): string {
  const all = threads.flatMap(({ thread, id }) => {
    const ref = cellName(thread.row, thread.column);
    const one = (text: ThreadText, own: string, more: object): string =>
      element(
        'threadedComment',
        {
          ref,
          dT: text.written.replace(/Z$/, '') || undefined,
          personId: persons.idOf(text.writer),
          id: own,
          ...more,
        },
        element('text', {}, escapeText(text.text)),
      );
    return [
      one(thread, id, { done: thread.resolved }),
      ...thread.replies.map((reply) => one(reply, numbers.next(), { parentId: id })),
    ];
  });
  return XML_HEAD + element('ThreadedComments', { xmlns: THREADS }, all.join(''));
}

/** What older programs show of a thread. */
function asNote({ thread, id }: NumberedThread): WholeNote {
  const { row, column, text, replies } = thread;
  const answers = replies.map((reply) => `\nReply:\n    ${reply.text}`);
  const content = `[Threaded comment]\n\nComment:\n    ${text}${answers.join('')}`;
  return { row, column, author: `tc=${id}`, text: content, visible: false };
}

/** A sheet's notes, and one for each thread, by rows. Never throws. */
export function allNotes(
  notes: readonly WholeNote[],
  threads: readonly NumberedThread[],
): readonly WholeNote[] {
  return [...notes, ...threads.map(asNote)].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The part of a sheet's notes (ECMA-376-1 18.7). Never throws. */
export function notesXml(notes: readonly WholeNote[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const names = authors.map((author) => element('author', {}, escapeText(author))).join('');
  const list = notes.map(({ row, column, author, text }) => {
    const said = { ref: cellName(row, column), authorId: authors.indexOf(author), shapeId: 0 };
    // As a run: some programs read no text that stands alone.
    const run = element('r', {}, textElement('t', text));
    return element('comment', said, element('text', {}, run));
  });
  const inner = element('authors', {}, names) + element('commentList', {}, list.join(''));
  return XML_HEAD + element('comments', { xmlns: MAIN }, inner);
}

const BOX = 'position:absolute;width:144pt;height:79pt;z-index:1';

/** The drawing that spreadsheet programs want for notes: a box each (ECMA-376-4 19.4.2). Never throws. */
export function noteBoxesXml(notes: readonly WholeNote[]): string {
  const boxes = notes.map(({ row, column, visible }, at) => {
    const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 4, 4].join(
      ', ',
    );
    const data = [
      '<x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>`,
      visible ? '<x:Visible/>' : '',
    ];
    const style = `${BOX};visibility:${visible ? 'visible' : 'hidden'}`;
    const client = `<x:ClientData ObjectType="Note">${data.join('')}</x:ClientData>`;
    const look = '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>';
    return `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">${look}<v:textbox/>${client}</v:shape>`;
  });
  const names =
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
  const type =
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  return `<xml ${names}>${type}${boxes.join('')}</xml>`;
}

import type {
  ThreadText,
  WholeLink,
  WholeNote,
  WholeThread,
} from '../../../files/xlsx/whole/wholeExtras';
import { cellArea } from '../../host/area';
import type { CommentState, LinkState, NoteState, ReplyState } from '../../host/model/extras';
import { hostId } from '../../host/model/hostId';
import type { Model } from '../../host/model/model';
import { areaOf, fileArea } from './areas';

/** A file's thread of comments as the host has it, under ids of the host's own. Never throws. */
export function commentOf(thread: WholeThread, sheet: string, model: Model): CommentState {
  return {
    ...textOf(thread, model),
    sheet,
    area: cellArea(thread.row, thread.column),
    resolved: thread.resolved,
    replies: thread.replies.map((reply) => textOf(reply, model)),
  };
}

function textOf({ writer, text, written }: ThreadText, model: Model): ReplyState {
  const id = hostId('comment', model.newNumber());
  return { id, author: writer, content: text, created: written };
}

/** The host's comment as a file has it. Never throws. */
export function savedThread(comment: CommentState): WholeThread {
  const { area, resolved, replies } = comment;
  const { row, column } = area;
  return { ...savedText(comment), row, column, resolved, replies: replies.map(savedText) };
}

function savedText({ author, content, created }: ReplyState): ThreadText {
  return { writer: author, text: content, written: created };
}

/** A file's note as the host has it. Never throws. */
export function noteOf(
  { row, column, author, text, visible }: WholeNote,
  sheet: string,
): NoteState {
  return { sheet, area: cellArea(row, column), author, content: text, visible };
}

/** The host's note as a file has it. Never throws. */
export function savedNote({ area, author, content, visible }: NoteState): WholeNote {
  return { row: area.row, column: area.column, author, text: content, visible };
}

const LINK_WORDS = {
  target: 'address',
  location: 'documentReference',
  tip: 'screenTip',
  display: 'textToDisplay',
} as const;
const LINK_KEYS = Object.keys(LINK_WORDS) as readonly (keyof typeof LINK_WORDS)[];

/** A file's hyperlink as the host has it. Never throws. */
export function linkOf(link: WholeLink, sheet: string): LinkState {
  const said = LINK_KEYS.flatMap((key) => {
    const text = link[key];
    return text === null ? [] : [[LINK_WORDS[key], text] as const];
  });
  return { sheet, area: areaOf(link.area), link: Object.fromEntries(said) };
}

/** The host's hyperlink as a file has it. Never throws. */
export function savedLink({ area, link }: LinkState): WholeLink {
  const text = (key: keyof typeof LINK_WORDS): string | null => {
    const value = link[LINK_WORDS[key]];
    return typeof value === 'string' ? value : null;
  };
  return {
    area: fileArea(area),
    // An empty address is none: files cannot point nowhere.
    target: text('target') || null,
    location: text('location') || null,
    tip: text('tip'),
    display: text('display'),
  };
}

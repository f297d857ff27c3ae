import type { OfficeHost } from '../host/officeHost';
import type { Connection } from '../host/protocol/connection';

/** A message between the page and the pane's frame. */
export type FrameMessage =
  /** The frame stands and wants to be joined. */
  | { readonly kind: 'ready' }
  /** The library's or the host's message, as the bridge has it. */
  | { readonly kind: 'office'; readonly text: string }
  /** The ribbon asks the add-in for a function. */
  | { readonly kind: 'action'; readonly name: string }
  /** The add-in shows or hides its pane. */
  | { readonly kind: 'pane'; readonly shown: boolean }
  /** Files were dropped on the pane, which has no use for them. */
  | { readonly kind: 'dropped'; readonly files: readonly File[] };

const KINDS: readonly FrameMessage['kind'][] = ['ready', 'office', 'action', 'pane', 'dropped'];

/** Whether a message from elsewhere is one of ours. Never throws. */
export function isFrameMessage(data: unknown): data is FrameMessage {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  return KINDS.includes((data as FrameMessage).kind);
}

/**
 * Joins the pane in `frame` (from `origin`, another site than the page) to the host. Messages of any
 * other window or origin are passed over. A reloaded pane is joined anew.
 */
export function joinPane(
  frame: HTMLIFrameElement,
  origin: string,
  host: OfficeHost,
  heard: {
    readonly onPane: (shown: boolean) => void;
    readonly onDropped: (files: readonly File[]) => void;
  },
): { readonly act: (name: string) => void; readonly close: () => void } {
  let connection: Connection | null = null;
  const send = (message: FrameMessage): void => frame.contentWindow?.postMessage(message, origin);
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin || !isFrameMessage(data)) return;
    if (data.kind === 'ready') {
      if (connection !== null) host.disconnect(connection);
      connection = host.connect((text) => send({ kind: 'office', text }));
    } else if (data.kind === 'office') connection?.receive(data.text);
    else if (data.kind === 'pane') heard.onPane(data.shown);
    else if (data.kind === 'dropped') heard.onDropped(data.files);
  };
  window.addEventListener('message', hear);
  return {
    act: (name) => send({ kind: 'action', name }),
    close: () => {
      window.removeEventListener('message', hear);
      if (connection !== null) host.disconnect(connection);
    },
  };
}

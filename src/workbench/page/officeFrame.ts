import { supplyCommonApi, USUAL_SETS } from '../host/commonApi';
import { isFrameMessage, type FrameMessage } from './frame';

/**
 * Stands in for Microsoft's loader in the pane's frame, behind its library's Excel file: joins the
 * library to the page, which is Excel's side, and supplies the Common API. The add-in's own script
 * comes after it and knows no difference.
 */
interface Bridge {
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost: (text: string) => void;
}

interface LibraryWindow {
  Office: object;
  readonly OfficeExtension: {
    readonly HostBridge: { readonly init: (bridge: Bridge) => void };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  };
}

const library = window as unknown as LibraryWindow;
const asked = new URLSearchParams(location.search);
const page = asked.get('page') ?? '';

const send = (message: FrameMessage): void => window.parent.postMessage(message, page);

const language = asked.get('language') === 'en' ? 'en-US' : 'de-DE';
const dark = asked.get('theme') === 'dark';
const { office, state } = supplyCommonApi(library.Office, {
  // The page's undo list outlives what add-ins do, as Excel's does from 1.20 on (excel-facts 1.4).
  sets: { ...USUAL_SETS, ExcelApi: '1.20' },
  displayLanguage: language,
  contentLanguage: language,
  onPane: (shown) => send({ kind: 'pane', shown }),
  ...(dark ? { theme: darkTheme() } : {}),
});
library.Office = office;

const bridge: Bridge = { sendMessageToHost: (text) => send({ kind: 'office', text }) };
library.OfficeExtension.HostBridge.init(bridge);
library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());

window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || origin !== page || !isFrameMessage(data)) return;
  if (data.kind === 'office') bridge.onMessageFromHost?.(data.text);
  if (data.kind === 'action') {
    state.actions.get(data.name)?.({ completed: () => undefined, source: { id: data.name } });
  }
});
// Left alone, the browser would open them in place of the pane or in another tab.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  send({ kind: 'dropped', files: [...(event.dataTransfer?.files ?? [])] });
});
send({ kind: 'ready' });

function darkTheme(): Record<string, string | boolean> {
  return {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#333333',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  };
}

import { createRoot } from 'react-dom/client';
import { isGuarding } from '../app/guard/view';
import { openGuards } from '../app/guard/openGuards';
import { tellingKeeper, tellingWriter, withTold } from '../app/guard/toldWrites';
import { guardChecked } from '../app/pane/guardChecked';
import { openPane, type PaneActions } from '../app/pane/openPane';
import { workerGuardKeeper } from '../browser/guardKeeper';
import { pageTimer } from '../browser/guardTimer';
import { sessionMemory, systemClock } from '../browser/session';
import { DeskLine } from '../browser/deskLine';
import { checkerOn } from '../browser/workerChecker';
import { sha256 } from '../crypto/sha256';
import { officeGuardPorts } from '../office/guard/guardPorts';
import { officePorts } from '../office/officePorts';
import { OwnWrites } from '../office/ownWrites';
import { savesFiles } from '../office/writing/savesFiles';
import { PaneApp } from '../ui/PaneApp';
import type { LoadedTools } from '../ui/tools/toolsProps';
import { loadWords } from './paneWords';
import { registerRibbon } from './ribbon';
import { themeOf, watchTheme } from './theme';

declare const PROGRAM_VERSION: string;

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { name: 'checker' });
const startKeeper = (): Worker =>
  new Worker(new URL('./guardWorker.ts', import.meta.url), { name: 'keeper' });

// The buttons must answer even before anything else stands.
registerRibbon();
await Office.onReady();

const own = new OwnWrites();
const office = officePorts(own);
const officeGuard = officeGuardPorts(own);
const line = new DeskLine(startWorker);
const checker = checkerOn(line);
const changes = withTold(office.changes);
const guards = openGuards({
  ...officeGuard,
  writer: tellingWriter(officeGuard.writer, changes.tell),
  keeper: tellingKeeper(workerGuardKeeper(startKeeper), changes.tell),
  digest: sha256,
  clock: systemClock,
  timer: pageTimer,
});
const pane = openPane({
  ...office,
  changes,
  checker,
  clock: systemClock,
  session: sessionMemory(() => window.sessionStorage),
});
const { reader } = office;
const joined = guardChecked(pane, guards, {
  reader,
  checker,
  bound: officeGuard.reader,
  recommendsLock: !officeGuard.startup.keepsUndo,
});
let loading: Promise<LoadedTools> | null = null;
const tools = {
  savesFiles: savesFiles(),
  load: () =>
    (loading ??= import(/* webpackChunkName: "tools" */ './tools').then(({ startTools }) =>
      startTools({
        reader,
        own,
        line,
        startWorker,
        savesFiles: savesFiles(),
        clock: systemClock,
        pane,
        textsOf: words.of,
        guardList: async () => {
          await joined.guardActions.turnOn();
          return isGuarding(joined.view().own);
        },
      }),
    )),
};
const words = await loadWords(pane.state().language);
const actions: PaneActions = {
  ...joined.actions,
  chooseLanguage: (language) =>
    void joined.attempt(async () => {
      await words.load(language);
      joined.actions.chooseLanguage(language);
    }),
};
const element = document.getElementById('pane');
if (element === null) throw new Error('The page has no place for the pane.');
createRoot(element).render(
  <PaneApp
    pane={{ ...pane, actions }}
    guard={{ ...joined, actions: joined.guardActions }}
    tools={tools}
    textsOf={words.of}
    version={PROGRAM_VERSION}
    now={systemClock.now}
    theme={() => themeOf(office.surroundings)}
    watchTheme={watchTheme}
  />,
);

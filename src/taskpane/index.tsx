import { createRoot } from 'react-dom/client';
import { openPane } from '../app/pane/openPane';
import { sessionMemory, systemClock } from '../browser/session';
import { workerChecker } from '../browser/workerChecker';
import { officePorts } from '../office/officePorts';
import { textsOf } from '../texts/catalog';
import { PaneApp } from '../ui/PaneApp';
import { registerRibbon } from './ribbon';
import { themeOf, watchTheme } from './theme';

declare const PROGRAM_VERSION: string;

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { name: 'checker' });

// The buttons must answer even before anything else stands.
registerRibbon();
await Office.onReady();

const office = officePorts();
const pane = openPane({
  ...office,
  checker: workerChecker(startWorker),
  clock: systemClock,
  session: sessionMemory(() => window.sessionStorage),
});
const element = document.getElementById('pane');
if (element === null) throw new Error('The page has no place for the pane.');
createRoot(element).render(
  <PaneApp
    pane={pane}
    textsOf={textsOf}
    version={PROGRAM_VERSION}
    now={systemClock.now}
    theme={() => themeOf(office.surroundings)}
    watchTheme={watchTheme}
  />,
);

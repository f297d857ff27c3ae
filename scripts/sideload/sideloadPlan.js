import { URL } from 'node:url';

/** Exactly this version is run: what `npx` fetches anew each time must not change by itself. */
const TOOL = 'office-addin-debugging@7.0.0';
const NPX = ['exec', '--yes', `--package=${TOOL}`, '--', 'office-addin-debugging'];
const DEV_SERVER = 'npx webpack serve --config-name taskpane --env https';
const PORT = '3000';
const SERVER = ['--dev-server', DEV_SERVER, '--dev-server-port', PORT];

/**
 * What `npm run start:desktop`, `start:web` and `stop` are to do: say a sentence (German, then English) and
 * run npm with `words`, after certificates for https://localhost are there if `certificates` says so; or
 * only say why not. `platform` as `process.platform` has it. Never throws.
 *
 * @param {readonly string[]} words the task (`desktop`, `web`, `stop`) and its options
 * @param {string} platform
 * @returns {import('./sideloadPlan').SideloadPlan}
 */
export function sideloadPlan([task, ...options], platform) {
  if (task === 'desktop' && options.length === 0) return desktopPlan(platform);
  if (task === 'web') return webPlan(options, platform);
  if (task === 'stop' && options.length === 0) return stopPlan(platform);
  return refusal(
    'Aufruf: npm run start:desktop, npm run start:web -- --document ADRESSE oder npm run stop.',
    'Usage: npm run start:desktop, npm run start:web -- --document ADDRESS or npm run stop.',
  );
}

/** @param {string} platform */
function desktopPlan(platform) {
  if (!hasTool(platform)) {
    return refusal(
      'Excel gibt es auf diesem Betriebssystem nicht, nur unter Windows und macOS; ohne Excel probieren: npm start.',
      'There is no Excel on this operating system, only on Windows and macOS; to try without Excel: npm start.',
    );
  }
  return start(
    `Startet den Server unter https://localhost:${PORT}, meldet das Add-in auf diesem Rechner an und öffnet Excel; zurück geht es mit npm run stop.`,
    `Starts the server at https://localhost:${PORT}, registers the add-in on this machine and opens Excel; npm run stop undoes it.`,
    ['desktop', '--app', 'excel', ...SERVER],
  );
}

/**
 * @param {readonly string[]} options
 * @param {string} platform
 */
function webPlan([option, document, ...more], platform) {
  if (option !== '--document' || document === undefined || more.length > 0 || !isHttps(document)) {
    return refusal(
      'Bitte die Arbeitsmappe nennen, in der probiert wird: npm run start:web -- --document https://…',
      'Please name the workbook to try it in: npm run start:web -- --document https://…',
    );
  }
  if (!hasTool(platform)) {
    return refusal(
      `Das Anmelden geht nur unter Windows und macOS von selbst; hier ${DEV_SERVER} starten und manifest.xml in Excel im Web hochladen (docs/deployment.md).`,
      `Only Windows and macOS can register the add-in by themselves; start ${DEV_SERVER} here and upload manifest.xml in Excel on the web (docs/deployment.md).`,
    );
  }
  return start(
    `Startet den Server unter https://localhost:${PORT} und öffnet die Arbeitsmappe mit dem Add-in in Excel im Web; zurück geht es mit npm run stop.`,
    `Starts the server at https://localhost:${PORT} and opens the workbook with the add-in in Excel on the web; npm run stop undoes it.`,
    ['web', '--app', 'excel', '--document', document, ...SERVER],
  );
}

/** @param {string} platform */
function stopPlan(platform) {
  if (!hasTool(platform)) {
    return refusal(
      'Auf diesem Betriebssystem ist nichts angemeldet; einen Server beendet Strg+C, wo er läuft.',
      'Nothing is registered on this operating system; Ctrl+C ends a server where it runs.',
    );
  }
  return {
    kind: 'run',
    sentences: [
      'Beendet den Server und meldet das Add-in auf diesem Rechner ab.',
      'Ends the server and unregisters the add-in on this machine.',
    ],
    certificates: false,
    words: [...NPX, 'stop', 'manifest.xml'],
  };
}

/**
 * @param {string} german
 * @param {string} english
 * @param {readonly string[]} words
 */
function start(german, english, words) {
  return {
    kind: 'run',
    sentences: [german, english],
    certificates: true,
    words: [...NPX, 'start', 'manifest.xml', ...words],
  };
}

/** The tool fails to install on any other system. @param {string} platform */
function hasTool(platform) {
  return platform === 'win32' || platform === 'darwin';
}

/** @param {string} address */
function isHttps(address) {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/**
 * @param {string} german
 * @param {string} english
 */
function refusal(german, english) {
  return { kind: 'refusal', sentences: [german, english] };
}

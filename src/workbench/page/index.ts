import { plainTables } from '../../files/plainTables';
import { UniverGrid } from '../grid/univerGrid';
import type { Area } from '../host/area';
import { MemoryWorkbook } from '../host/memory/memoryWorkbook';
import { OfficeHost } from '../host/officeHost';
import { askAboutSort, tell } from './dialogs';
import { fillWorkbook } from './fill';
import { joinPane } from './frame';
import { Hand } from './hand';
import { pageTextsOf, type PageLanguage } from './pageTexts';
import { fillRibbon } from './ribbon';
import { fillTabs } from './tabs';

const asked = new URLSearchParams(location.search);
const language: PageLanguage = asked.get('language') === 'en' ? 'en' : 'de';
const texts = pageTextsOf(language);
document.documentElement.lang = language;

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
};

const samples: readonly string[] = await (await fetch('/samples/index.json')).json();
const workbook = new MemoryWorkbook();
const host = new OfficeHost(workbook, { callsClearUndo: false });
const hand = new Hand(
  host,
  (key) => tell(texts.refusals[key], texts),
  () => language,
);

const file = asked.get('file');
if (file !== null) await loadSample(file);

const grid = new UniverGrid(host, 'grid', language, {
  typed: (row, column, text) => hand.typed(row, column, text),
  erase: () => hand.erase(),
  undo: () => void workbook.undo(),
  redo: () => void workbook.redo(),
  copy: () => copy(false),
  cut: () => copy(true),
  paste: () => void paste(),
  editing: (open) => (open ? host.beginCellEdit() : host.endCellEdit()),
  selected: (areas) => select(areas),
});

const frame = document.createElement('iframe');
const paneOrigin = `${location.protocol}//127.0.0.1:${location.port}`;
const pane = joinPane(frame, paneOrigin, host, (shown) => {
  byId('aside').hidden = !shown;
});
frame.title = texts.pane;
const theme = asked.get('theme') ?? 'light';
frame.src = `${paneOrigin}/taskpane.html?${new URLSearchParams({ page: location.origin, language, theme })}`;
byId('aside').append(frame);

let fromGrid = false;
workbook.onChange(({ changes }) => {
  const onlySelected = changes.every(({ kind }) => kind === 'selected');
  if (!onlySelected) schedule();
  else if (!fromGrid) grid.select(hand.area);
});
host.model.onAnnounced(schedule);
setInterval(() => schedule(), 1_000);
draw();

let waiting = false;
function schedule(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}

function draw(): void {
  grid.refresh();
  fillTabs(byId('tabs'), workbook, texts.newSheet, () => hand.addSheet(freeName()));
  fillRibbon(byId('ribbon'), texts, sampleChoices(), hand, {
    open: pick,
    save: () => undefined,
    sample: (path) => visit({ file: path }),
    undo: () => void workbook.undo(),
    redo: () => void workbook.redo(),
    copy: () => copy(false),
    cut: () => copy(true),
    paste: () => void paste(),
    sort: (ascending) => void sort(ascending),
    checkList: () => {
      byId('aside').hidden = false;
    },
    protection: () => pane.act('showProtection'),
  });
}

function select(areas: readonly Area[]): void {
  fromGrid = true;
  workbook.change('user', () => workbook.select({ sheet: workbook.activeSheet(), areas }));
  fromGrid = false;
}

async function sort(ascending: boolean): Promise<void> {
  const answer = hand.standsBeside() ? await askAboutSort(texts) : 'alone';
  if (answer !== 'cancel') hand.sort(ascending, answer === 'expand');
}

function copy(cut: boolean): void {
  void navigator.clipboard?.writeText(hand.copy(cut)).catch(() => undefined);
}

async function paste(): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => null);
  hand.paste(text ?? null);
}

function freeName(): string {
  const names = new Set(workbook.sheets().map(({ name }) => name));
  let at = names.size + 1;
  while (names.has(`Tabelle${at}`)) at++;
  return `Tabelle${at}`;
}

function visit(more: Readonly<Record<string, string>>): void {
  const next = new URLSearchParams({ language, theme, ...more });
  location.search = next.toString();
}

/** One sample, or all workbooks of a folder (`vorfall/`) as sheets of one. */
async function loadSample(name: string): Promise<void> {
  const isFolder = name.endsWith('/');
  const names = isFolder
    ? samples.filter((one) => one.startsWith(name) && one.endsWith('.xlsx'))
    : [name];
  const tables = await Promise.all(
    names.map(async (one) => {
      const answer = await fetch(`/samples/${one}`);
      return plainTables(one, new Uint8Array(await answer.arrayBuffer()));
    }),
  );
  // The list that is checked stands in front: it is the one with a sheet of its own.
  const [front = [], ...others] = tables.sort((a, b) => a.length - b.length);
  fillWorkbook(workbook, [...front, ...others.flat()]);
  byId('file').textContent = name;
}

/** Folders with several workbooks come first: list and reference in one. */
function sampleChoices(): readonly string[] {
  const books = samples
    .filter((one) => one.endsWith('.xlsx'))
    .map((one) => one.replace(/[^/]*$/, ''));
  const several = [...new Set(books.filter((folder, at) => books.indexOf(folder) !== at))];
  return [...several, ...samples];
}

function pick(): void {
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  input.accept = '.xlsx,.xlsm,.csv,.txt';
  input.onchange = () => undefined;
  input.click();
}

byId('about').textContent = texts.about;
document.title = texts.title;
const other = byId('language');
other.textContent = texts.language;
other.onclick = () =>
  visit({ language: language === 'de' ? 'en' : 'de', ...(file === null ? {} : { file }) });

Object.assign(window, { workbench: { host, workbook, hand, grid } });

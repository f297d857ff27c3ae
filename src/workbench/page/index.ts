import { plainTables, type PlainTable } from '../../files/plainTables';
import { tell } from './dialogs';
import { pageTextsOf, type PageLanguage } from './pageTexts';
import { readFile } from './file/openFile';
import { place, Session, type Content, type PageActions, type PageManner } from './session';
import { watchGrip } from './grip';

const asked = new URLSearchParams(location.search);
const language: PageLanguage = asked.get('language') === 'en' ? 'en' : 'de';
const theme = asked.get('theme') ?? 'light';
const texts = pageTextsOf(language);
const samples: readonly string[] = await (await fetch('/samples/index.json')).json();
const manner: PageManner = { language, theme, texts, samples: sampleChoices() };
const file = asked.get('file');

const actions: PageActions = {
  open: pick,
  save: () => void save(),
  sample: (path) => visit({ file: path }),
};
let session = new Session(await sample(file), manner, actions);
let shownName = '';
show(file ?? '');

async function sample(name: string | null): Promise<Content> {
  if (name === null) return { tables: [] };
  if (name.endsWith('/')) return { tables: await sampleTables(name) };
  return { file: await readFile(name, await bytesOf(name)) };
}

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`/samples/${name}`)).arrayBuffer());
}

/** All workbooks of a folder (`vorfall/`) as sheets of one. */
async function sampleTables(folder: string): Promise<readonly PlainTable[]> {
  const names = samples.filter((one) => one.startsWith(folder) && one.endsWith('.xlsx'));
  const tables = await Promise.all(names.map(async (one) => plainTables(one, await bytesOf(one))));
  // The list that is checked stands in front: it is the one with a sheet of its own.
  return tables.sort((a, b) => a.length - b.length).flat();
}

/** Folders with several workbooks come first: list and reference in one. */
function sampleChoices(): readonly string[] {
  const books = samples.filter((one) => one.endsWith('.xlsx')).map(folderOf);
  const several = new Set(books.filter((folder, at) => books.indexOf(folder) !== at));
  return [...several, ...samples];
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

async function openFile(chosen: File): Promise<void> {
  try {
    const read = await readFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    session.close();
    session = new Session({ file: read }, manner, actions);
    show(chosen.name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(texts.unreadable(chosen.name, reason), texts);
  }
}

function pick(): void {
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: '.xlsx,.xlsm,.csv,.txt',
  });
  input.onchange = () => {
    const [chosen] = input.files ?? [];
    if (chosen !== undefined) void openFile(chosen);
  };
  input.click();
}

/** Hands the workbook over as a download, under the name it was opened by. */
async function save(): Promise<void> {
  const bytes = await session.save();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const own = shownName.slice(shownName.replace(/\/$/, '').lastIndexOf('/') + 1);
  const name = own.replace(/\.[a-z]+$|\/$/, '');
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `${name === '' ? 'Mappe' : name}.xlsx`,
  });
  link.click();
  URL.revokeObjectURL(url);
}

function visit(more: Readonly<Record<string, string>>): void {
  location.search = new URLSearchParams({ language, theme, ...more }).toString();
}

function show(name: string): void {
  shownName = name;
  place('file').textContent = name;
  Object.assign(window, { workbench: session });
}

document.documentElement.lang = language;
document.title = texts.title;
place('about').textContent = texts.about;
place('language').textContent = texts.language;
place('language').onclick = () =>
  visit({ language: language === 'de' ? 'en' : 'de', ...(file === null ? {} : { file }) });
watchGrip(place('grip'), place('aside'));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [chosen] = event.dataTransfer?.files ?? [];
  if (chosen !== undefined) void openFile(chosen);
});

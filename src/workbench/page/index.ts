import { plainTables, type PlainTable } from '../../files/plainTables';
import { tell } from './dialogs';
import { pageTextsOf, type PageLanguage } from './pageTexts';
import { place, Session, type PageManner } from './session';
import { watchGrip } from './grip';

const asked = new URLSearchParams(location.search);
const language: PageLanguage = asked.get('language') === 'en' ? 'en' : 'de';
const theme = asked.get('theme') ?? 'light';
const texts = pageTextsOf(language);
const samples: readonly string[] = await (await fetch('/samples/index.json')).json();
const manner: PageManner = { language, theme, texts, samples: sampleChoices() };
const file = asked.get('file');

let session = new Session(file === null ? [] : await sampleTables(file), manner, {
  open: pick,
  save: () => undefined,
  sample: (path) => visit({ file: path }),
});
show(file ?? '');

/** One sample, or all workbooks of a folder (`vorfall/`) as sheets of one. */
async function sampleTables(name: string): Promise<readonly PlainTable[]> {
  const names = name.endsWith('/')
    ? samples.filter((one) => one.startsWith(name) && one.endsWith('.xlsx'))
    : [name];
  const tables = await Promise.all(
    names.map(async (one) => {
      const answer = await fetch(`/samples/${one}`);
      return plainTables(one, new Uint8Array(await answer.arrayBuffer()));
    }),
  );
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
    const tables = await plainTables(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    session.close();
    session = new Session(tables, manner, {
      open: pick,
      save: () => undefined,
      sample: (path) => visit({ file: path }),
    });
    show(chosen.name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(texts.unreadable(chosen.name, reason), texts);
  }
}

function pick(): void {
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: '.xlsx,.xlsm,.csv,.txt,.ldif',
  });
  input.onchange = () => {
    const [chosen] = input.files ?? [];
    if (chosen !== undefined) void openFile(chosen);
  };
  input.click();
}

function visit(more: Readonly<Record<string, string>>): void {
  location.search = new URLSearchParams({ language, theme, ...more }).toString();
}

function show(name: string): void {
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

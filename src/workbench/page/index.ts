import { Failure } from '../../core/failure';
import { Book } from './book';
import { fillBooks } from './books';
import { Clipboard } from './clipboard';
import { tell } from './dialogs';
import { pageTextsOf, type PageLanguage } from './pageTexts';
import { joinFiles } from './file/joinFiles';
import { readFile } from './file/openFile';
import { place, Session, type PageActions, type PageManner } from './session';
import { watchGrip } from './grip';
import { whyUnreadable } from './whyUnreadable';

const asked = new URLSearchParams(location.search);
const language: PageLanguage = asked.get('language') === 'en' ? 'en' : 'de';
const theme = asked.get('theme') ?? 'light';
const texts = pageTextsOf(language);
const samples: readonly string[] = await (await fetch('/samples/index.json')).json();
const manner: PageManner = { language, theme, texts, samples: sampleChoices() };
const file = asked.get('file');

const clipboard = new Clipboard();
const books: Book[] = [await openSample(file)];
const actions: PageActions = {
  fresh: () => front(freshBook()),
  open: pick,
  save: () => void save().catch((error: unknown) => tell(texts.unsaved(String(error)), texts)),
  sample: (path) =>
    void openSample(path).then(front, (error: unknown) => tell(whyNot(path, error), texts)),
  openFiles: (files) => void openFiles(files),
};
let session = new Session(books[0] ?? freshBook(), clipboard, manner, actions);
show();
tellLost(session.book);

/** Puts a workbook in front; the others stay open. */
function front(book: Book): void {
  const isNew = !books.includes(book);
  if (isNew) books.push(book);
  session.close();
  session = new Session(book, clipboard, manner, actions);
  show();
  if (isNew) tellLost(book);
}

/** Says what of an opened file is not there, before anybody saves over it. */
function tellLost({ name, lost }: Book): void {
  if (lost.length > 0) tell(texts.lost(name, lost), texts);
}

function freshBook(): Book {
  const names = new Set(books.map(({ name }) => name));
  let number = 1;
  while (names.has(texts.freshName(number))) number++;
  return new Book(texts.freshName(number), texts.sheetName(1), null);
}

/** A sample, all workbooks of a folder (`vorfall/`) as one, or a new workbook. */
async function openSample(name: string | null): Promise<Book> {
  if (name === null) return new Book(texts.freshName(1), texts.sheetName(1), null);
  const inFolder = (one: string): boolean => one.startsWith(name) && one.endsWith('.xlsx');
  const names = name.endsWith('/') ? samples.filter(inFolder) : [name];
  const files = names.map(async (one) => readFile(one, await bytesOf(one)));
  return new Book(name, texts.sheetName(1), joinFiles(await Promise.all(files)));
}

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`/samples/${name}`)).arrayBuffer());
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

/** Opens all of them, one behind the other; what cannot be opened is told. */
async function openFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      const read = await readFile(file.name, await bytesIn(file));
      front(new Book(file.name, texts.sheetName(1), read));
    } catch (error) {
      tell(whyNot(file.name, error), texts);
    }
  }
}

/** Throws a Failure `file-unreadable` for a folder, and for a file that is not there any more. */
async function bytesIn(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new Failure('file-unreadable', {}, { cause });
  }
}

function whyNot(name: string, error: unknown): string {
  return whyUnreadable(name, error, language, texts);
}

function pick(): void {
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: '.xlsx,.xlsm,.csv,.txt',
    multiple: true,
  });
  input.onchange = () => void openFiles([...(input.files ?? [])]);
  input.click();
}

/** Hands the workbook over as a download, under the name it was opened by. */
async function save(): Promise<void> {
  const { book } = session;
  const bytes = await book.save();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const name = book.fileName.replace(/\.[a-z]+$/i, '');
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `${name === '' ? 'Mappe' : name}.xlsx`,
  });
  link.click();
  URL.revokeObjectURL(url);
  const left = book.notSaved();
  if (left.length > 0) tell(texts.notSaved(left), texts);
}

function visit(more: Readonly<Record<string, string>>): void {
  location.search = new URLSearchParams({ language, theme, ...more }).toString();
}

function show(): void {
  const list = place('file') as HTMLSelectElement;
  fillBooks(list, texts.books, books, session.book, (at) => {
    const book = books[at];
    if (book !== undefined) front(book);
  });
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
  void openFiles([...(event.dataTransfer?.files ?? [])]);
});
// The browser asks by itself then, in its own words.
window.addEventListener('beforeunload', (event) => {
  if (books.some(({ isUnsaved }) => isUnsaved)) event.preventDefault();
});

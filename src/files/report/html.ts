import {
  REPORT_SYMBOLS,
  type ReportBlock,
  type ReportDocument,
  type ReportFacts,
  type ReportMark,
  type ReportRow,
  type ReportTable,
} from '../../core/report/document';
import { escapeHtml } from './escape';
import { REPORT_STYLE } from './style';

// Nothing is loaded and nothing runs, whatever a list's cells hold.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one self-contained HTML page, in pieces of text: no script, nothing from outside.
 * `language` is the page's `lang`. Everything in the document is escaped. Rows are walked once.
 * Throws only what walking the rows throws.
 */
export function htmlReport(document: ReportDocument, language: string): Generator<string> {
  return htmlPage(document, language, REPORT_STYLE, reportBlockHtml);
}

/** A document of any blocks that can be set as HTML. */
export interface PageOf<Block> {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly {
    readonly heading: string | null;
    readonly blocks: readonly Block[];
  }[];
}

/**
 * The frame of a report's page around its blocks, in pieces of text. `blockHtml` escapes what it sets;
 * `style` is the program's own. Throws only what setting the blocks throws.
 */
export function* htmlPage<Block>(
  document: PageOf<Block>,
  language: string,
  style: string,
  blockHtml: (block: Block) => Iterable<string>,
): Generator<string> {
  const title = escapeHtml(`${document.title}: ${document.subtitle}`);
  yield `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(document.title)}</h1>
<p class="subtitle">${escapeHtml(document.subtitle)}</p>
</header>
<main>
`;
  for (const { heading, blocks } of document.sections) {
    // A section without a heading would be none to a screen reader.
    const element = heading === null ? 'div' : 'section';
    yield `<${element}>\n`;
    if (heading !== null) yield `<h2>${escapeHtml(heading)}</h2>\n`;
    for (const block of blocks) yield* blockHtml(block);
    yield `</${element}>\n`;
  }
  yield '</main>\n</body>\n</html>\n';
}

/** One block of a report, escaped, in pieces of text. Throws only what walking the rows throws. */
export function* reportBlockHtml(block: ReportBlock): Generator<string> {
  switch (block.kind) {
    case 'verdict':
      yield `<p class="verdict ${block.mark.state}">${markOf(block.mark)}<span class="says">${escapeHtml(block.text)}</span></p>\n`;
      return;
    case 'paragraph':
      yield `<p>${escapeHtml(block.text)}</p>\n`;
      return;
    case 'facts':
      yield factsOf(block);
      return;
    case 'table':
      yield* tableOf(block);
      return;
  }
}

/** Symbol and word; the symbol is for the eye alone. */
function markOf({ state, word }: ReportMark): string {
  return `<span class="mark ${state}"><span aria-hidden="true">${REPORT_SYMBOLS[state]}</span> ${escapeHtml(word)}</span>`;
}

function factsOf({ facts }: ReportFacts): string {
  const entries = facts.map(({ name, values, form }) => {
    const said = values.map((value) => `<dd class="${form}">${escapeHtml(value)}</dd>`);
    return `<div><dt>${escapeHtml(name)}</dt>${said.join('')}</div>\n`;
  });
  return `<dl>\n${entries.join('')}</dl>\n`;
}

function* tableOf({ markHeading, columns, rows }: ReportTable): Generator<string> {
  const headings = columns.map(
    ({ heading, form }) => `<th scope="col" class="${form}">${escapeHtml(heading)}</th>`,
  );
  const marks =
    markHeading === null ? '' : `<th scope="col" class="state">${escapeHtml(markHeading)}</th>`;
  yield `<table>\n<thead><tr>${marks}${headings.join('')}</tr></thead>\n<tbody>\n`;
  for (const row of rows) yield rowOf(row, markHeading !== null, columns);
  yield '</tbody>\n</table>\n';
}

function rowOf(
  { mark, cells }: ReportRow,
  hasMarks: boolean,
  columns: ReportTable['columns'],
): string {
  const first = hasMarks ? `<td>${mark === null ? '' : markOf(mark)}</td>` : '';
  const others = cells.map((cell, at) => {
    const { form = 'sentence', heading = '' } = columns[at] ?? {};
    // Where a narrow page has no headings, words explain themselves; numbers and identifiers don't.
    const label =
      form === 'sentence' || form === 'name' ? '' : ` data-label="${escapeHtml(heading)}"`;
    return `<td class="${form}"${label}>${escapeHtml(cell)}</td>`;
  });
  return `<tr>${first}${others.join('')}</tr>\n`;
}

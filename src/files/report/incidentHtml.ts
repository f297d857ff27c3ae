import type { FormBlank, FormField, IncidentDocument } from '../../core/incident/document';
import { escapeHtml } from './escape';
import { htmlPage, reportBlockHtml } from './html';
import { INCIDENT_STYLE } from './incidentStyle';
import { REPORT_STYLE } from './style';

/**
 * The incident report as one self-contained HTML page, in pieces of text: no script, nothing from
 * outside; its forms can be filled in in the browser or by hand. Everything in the document is escaped.
 * Throws only what walking the rows throws.
 */
export function incidentHtml(document: IncidentDocument, language: string): Generator<string> {
  return htmlPage(document, language, REPORT_STYLE + INCIDENT_STYLE, blockHtml);
}

type IncidentBlock = IncidentDocument['sections'][number]['blocks'][number];

function* blockHtml(block: IncidentBlock): Generator<string> {
  switch (block.kind) {
    case 'form':
      yield '<div class="form">\n';
      for (const field of block.fields) yield fieldHtml(field);
      yield '</div>\n';
      return;
    case 'verdict':
    case 'paragraph':
    case 'facts':
    case 'table':
      yield* reportBlockHtml(block);
  }
}

function fieldHtml({ name, source, said, blanks }: FormField): string {
  const law = source === null ? '' : ` <span class="law">${escapeHtml(source)}</span>`;
  const known = said.map((line) => `<p>${escapeHtml(line)}</p>\n`);
  return `<div class="field">\n<h3>${escapeHtml(name)}${law}</h3>\n${known.join('')}${blanks.map(blankHtml).join('')}</div>\n`;
}

function blankHtml(blank: FormBlank): string {
  const label = escapeHtml(blank.label);
  switch (blank.kind) {
    case 'lines':
      // An input field would cut long texts off on paper.
      return `<div class="blank"><span class="label">${label}</span><div class="fill lines-${blank.lines}" contenteditable="true" role="textbox" aria-multiline="true" aria-label="${label}"></div></div>\n`;
    case 'choices':
      return `<fieldset class="blank"><legend class="label">${label}</legend>${blank.choices.map(choiceHtml).join('')}</fieldset>\n`;
  }
}

function choiceHtml(choice: string): string {
  const line = choice.endsWith(':')
    ? `<span class="fill" contenteditable="true" role="textbox" aria-label="${escapeHtml(choice)}"></span>`
    : '';
  return `<span class="choice"><label><input type="checkbox"> ${escapeHtml(choice)}</label>${line}</span>`;
}

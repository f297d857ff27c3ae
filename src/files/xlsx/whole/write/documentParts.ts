import { escapeText } from '../../write/xml/escape';
import { CORE_PROPERTIES, EXTENDED_PROPERTIES } from '../read/readDocument';
import type { AddInSettings, PropertyValue, WholeDocument } from '../wholeExtras';
import { element, fileId } from './xmlText';
import { CORE_PROPERTIES_NAMESPACE, OFFICE, WRITTEN_AT, XML_HEAD } from '../../xml/namespaces';

const DUBLIN_CORE: readonly string[] = ['title', 'subject', 'creator', 'description'];

/** The part of the core properties (ECMA-376-2 8.3). Never throws. */
export function coreXml({ properties }: WholeDocument): string {
  const all = CORE_PROPERTIES.flatMap((name) => {
    const value = properties.get(name);
    const prefix = DUBLIN_CORE.includes(name) ? 'dc' : 'cp';
    return value === undefined ? [] : [element(`${prefix}:${name}`, {}, escapeText(value))];
  });
  const moments = ['created', 'modified'].map((name) =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, WRITTEN_AT),
  );
  const names = {
    'xmlns:cp': CORE_PROPERTIES_NAMESPACE,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return XML_HEAD + element('cp:coreProperties', names, [...all, ...moments].join(''));
}

/** The part of the extended properties (ECMA-376-1 22.2). Never throws. */
export function extendedXml({ properties }: WholeDocument): string {
  const all = EXTENDED_PROPERTIES.flatMap((name) => {
    const value = properties.get(name);
    return value === undefined ? [] : [element(name, {}, escapeText(value))];
  });
  const names = { xmlns: `${OFFICE}/extended-properties` };
  return XML_HEAD + element('Properties', names, all.join(''));
}

/** The part of the custom properties (ECMA-376-1 22.3). Never throws. */
export function customXml(properties: ReadonlyMap<string, PropertyValue>): string {
  const all = [...properties].map(([name, value], at) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: at + 2, name },
      valueXml(value),
    ),
  );
  const names = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return XML_HEAD + element('Properties', names, all.join(''));
}

function valueXml(value: PropertyValue): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === 'string') return `<vt:lpwstr>${escapeText(value)}</vt:lpwstr>`;
  const isShort = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return isShort ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

/** The part of one add-in's settings (MS-OWEXML 2.2.7); `number` counts them from 1. Never throws. */
export function settingsXml({ addIn, values }: AddInSettings, number: number): string {
  const all = [...values].map(([name, value]) => element('we:property', { name, value }));
  const inner = [
    element('we:reference', {
      id: addIn,
      version: '1.0.0.0',
      store: 'developer',
      storeType: 'Registry',
    }),
    '<we:alternateReferences/>',
    element('we:properties', {}, all.join('')),
    '<we:bindings/><we:snapshot/>',
  ];
  const names = {
    'xmlns:we': 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11',
    id: fileId(7, number),
  };
  return XML_HEAD + element('we:webextension', names, inner.join(''));
}

/** The part that lists the panes of add-ins, which stay closed; `ids` are its relationships to them. Never throws. */
export function panesXml(ids: readonly string[]): string {
  const all = ids.map((id, at) =>
    element(
      'wetp:taskpane',
      { dockstate: 'right', visibility: false, width: 350, row: at },
      element('wetp:webextensionref', { 'r:id': id }),
    ),
  );
  const names = {
    'xmlns:wetp': 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11',
    'xmlns:r': `${OFFICE}/relationships`,
  };
  return XML_HEAD + element('wetp:taskpanes', names, all.join(''));
}

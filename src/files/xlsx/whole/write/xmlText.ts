import { escapeText } from '../../write/xml/escape';

/** Attributes by name; those that are undefined are left out, truths become `1` and `0`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A text as an attribute has it, with `_xHHHH_` for what XML cannot hold. Never throws. */
function attributeValue(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** An element of these attributes and this inner XML. Never throws. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    return [` ${key}="${attributeValue(text)}"`];
  });
  const head = `<${name}${said.join('')}`;
  return inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`;
}

/** An element of a text; white space stays. Never throws. */
export function textElement(name: string, text: string): string {
  return `<${name} xml:space="preserve">${escapeText(text)}</${name}>`;
}

/** An id as files have it; `kind` sets those of one purpose apart, `number` counts from 1. Never throws. */
export function fileId(kind: number, number: number): string {
  const [first, last] = [kind.toString(16).padStart(4, '0'), number.toString(16).padStart(12, '0')];
  return `{00000000-${first}-4000-8000-${last}}`.toUpperCase();
}

const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;

/**
 * The namespace of an XML text's root element, '' where it has none; undefined where the text is not
 * well-formed (one root, tags that close each other). Never throws.
 */
export function xmlNamespace(xml: string): string | undefined {
  const open: string[] = [];
  let root: string | undefined;
  let end = 0;
  for (const match of xml.matchAll(PIECE)) {
    const between = xml.slice(end, match.index);
    if (between.includes('<') || (open.length === 0 && between.trim() !== '')) return undefined;
    end = match.index + match[0].length;
    const [, closing, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) return undefined;
      continue;
    }
    if (open.length === 0 && root !== undefined) return undefined;
    root ??= namespaceIn(name, attributes);
    if (empty !== '/') open.push(name);
  }
  return open.length === 0 && xml.slice(end).trim() === '' ? root : undefined;
}

function namespaceIn(name: string, attributes: string): string {
  const prefix = name.includes(':') ? `:${name.split(':')[0] ?? ''}` : '';
  const match = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2] ?? '';
}

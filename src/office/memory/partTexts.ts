/** A custom XML part of the workbook and its text. */
export interface FoundPart {
  readonly part: Excel.CustomXmlPart;
  readonly text: string;
}

/**
 * The workbook's custom XML parts of a namespace, in Excel's order; the texts of `atOnce` of them are asked
 * for together, as one answer may hold only so much (4 MB on the web). Throws what Excel throws.
 */
export async function foundParts(
  context: Excel.RequestContext,
  namespace: string,
  atOnce: number,
): Promise<readonly FoundPart[]> {
  const found = context.workbook.customXmlParts.getByNamespace(namespace);
  found.load('items/id');
  await context.sync();
  const { items } = found;
  const parts: FoundPart[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    parts.push(...(await readTexts(context, items.slice(from, from + atOnce))));
  }
  return parts;
}

/** The texts alone; see `foundParts`. Throws what Excel throws. */
export async function partTexts(
  context: Excel.RequestContext,
  namespace: string,
  atOnce: number,
): Promise<readonly string[]> {
  return (await foundParts(context, namespace, atOnce)).map(({ text }) => text);
}

async function readTexts(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<readonly FoundPart[]> {
  const asked = parts.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return asked.map(({ part, xml }) => ({ part, text: xml.value }));
}

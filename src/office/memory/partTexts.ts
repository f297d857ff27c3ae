/**
 * The texts of the workbook's custom XML parts of a namespace, in Excel's order; `atOnce` of them are asked
 * for together, as one answer may hold only so much (4 MB on the web). Throws what Excel throws.
 */
export async function partTexts(
  context: Excel.RequestContext,
  namespace: string,
  atOnce: number,
): Promise<readonly string[]> {
  const found = context.workbook.customXmlParts.getByNamespace(namespace);
  found.load('items/id');
  await context.sync();
  const { items } = found;
  const texts: string[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    texts.push(...(await textsOf(context, items.slice(from, from + atOnce))));
  }
  return texts;
}

async function textsOf(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<readonly string[]> {
  const asked = parts.map((part) => part.getXml());
  await context.sync();
  return asked.map(({ value }) => value);
}

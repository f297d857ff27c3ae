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
  const texts: string[] = [];
  for (let from = 0; from < found.items.length; from += atOnce) {
    const asked = found.items.slice(from, from + atOnce).map((part) => part.getXml());
    await context.sync();
    texts.push(...asked.map(({ value }) => value));
  }
  return texts;
}

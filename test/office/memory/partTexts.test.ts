import { partTexts } from '../../../src/office/memory/partTexts';
import { closeOffices, programInOffice } from '../../support/programInOffice';

afterEach(closeOffices);

const NAMESPACE = 'urn:example:own';
const part = (number: number, namespace = NAMESPACE): string =>
  `<part xmlns="${namespace}">${String(number)}</part>`;

test.each([
  ['none', 0],
  ['fewer than are asked for together', 1],
  ['as many', 2],
  ['twice as many', 4],
  ['one more than that', 5],
])('reads the parts of a namespace in their order: %s', async (_, count) => {
  programInOffice();
  const own = Array.from({ length: count }, (_, number) => part(number));
  const texts = await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    for (const xml of own) parts.add(xml);
    parts.add(part(9, 'urn:example:other'));
    await context.sync();
    return partTexts(context, NAMESPACE, 2);
  });
  expect(texts).toEqual(own);
});

import { appendChild, applyEdits } from '../../../../src/files/xlsx/write/xml/edits';
import { elementPlaces } from '../../../../src/files/xlsx/write/xml/elementPlaces';

function appended(xml: string): string {
  const bytes = new TextEncoder().encode(xml);
  const [root] = elementPlaces(bytes, 'part');
  if (root === undefined) throw new Error('there is a root');
  return new TextDecoder().decode(applyEdits(bytes, [appendChild(bytes, root, '<c/>')]));
}

test.each([
  ['an element that closes itself', '<a/>', '<a><c/></a>'],
  ['the same with a space, a prefix and an attribute', '<p:a b="/>" />', '<p:a b="/>"><c/></p:a>'],
  ['an element with a child', '<a><b/></a>', '<a><b/><c/></a>'],
])('a child behind the last one: %s', (_, xml, expected) => {
  expect(appended(xml)).toBe(expected);
});

test('spaces inside a tag cost no time', () => {
  const from = performance.now();
  expect(appended(`<a${' '.repeat(100_000)}b="1"/>`).endsWith(' b="1"><c/></a>')).toBe(true);
  expect(performance.now() - from).toBeLessThan(1000);
});

import type { TypedElement } from './checkStructure';
import type { ManifestAttribute, ManifestElement } from './document';
import type { TypeName } from './rules';

/** The elements of these kinds, in the document's order. Never throws. */
export function elementsOf(
  elements: readonly TypedElement[],
  ...types: readonly TypeName[]
): ManifestElement[] {
  return elements.flatMap(({ type, element }) => (types.includes(type) ? [element] : []));
}

/** The element's attribute of that name, as `ManifestAttribute` has names. Never throws. */
export function attributeOf(element: ManifestElement, name: string): ManifestAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}

/** The value of that attribute, empty if there is none. Never throws. */
export function valueOf(element: ManifestElement, name: string): string {
  return attributeOf(element, name)?.value ?? '';
}

/** The addresses that the manifest's resources give to each id. Never throws. */
export function addressesById(
  elements: readonly TypedElement[],
  type: 'Image' | 'Url',
): ReadonlyMap<string, string> {
  const resources = elementsOf(elements, type);
  return new Map(resources.map((one) => [valueOf(one, 'id'), valueOf(one, 'DefaultValue')]));
}

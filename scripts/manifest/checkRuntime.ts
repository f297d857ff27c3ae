import type { TypedElement } from './checkStructure';
import type { ManifestElement } from './document';
import type { Fault } from './fault';
import { addressesById, attributeOf, elementsOf, valueOf } from './lookUp';

/**
 * Whether everything runs in the one shared runtime: its resid in the function file and in the pane's
 * button, its page in DefaultSettings, and one button that opens the pane (Microsoft, "Configure your Office
 * Add-in to use a shared runtime": with another resid it does not load, and panes without TaskpaneId count as
 * different ones). Never throws.
 */
export function checkRuntime(elements: readonly TypedElement[]): Fault[] {
  const [runtime] = elementsOf(elements, 'Runtime');
  if (runtime === undefined) return [];
  const expected = valueOf(runtime, 'resid');
  const users = elementsOf(elements, 'FunctionFile', 'PaneReference');
  return [
    ...users.flatMap((user) => otherRuntime(user, expected)),
    ...elementsOf(elements, 'PageAddress').flatMap((page) =>
      otherPage(page, addressesById(elements, 'Url').get(expected)),
    ),
    ...elementsOf(elements, 'ShowTaskpane')
      .slice(1)
      .map(({ place }) => ({ place, problem: { kind: 'second-pane' } as const })),
  ];
}

function otherRuntime(user: ManifestElement, expected: string): Fault[] {
  const resid = attributeOf(user, 'resid');
  if (resid === undefined || resid.value === '' || resid.value === expected) return [];
  const problem = { kind: 'other-runtime', expected, actual: resid.value } as const;
  return [{ place: resid.place, problem }];
}

function otherPage(page: ManifestElement, expected: string | undefined): Fault[] {
  const address = attributeOf(page, 'DefaultValue');
  if (address === undefined || expected === undefined || address.value === expected) return [];
  const problem = { kind: 'other-page', expected, actual: address.value } as const;
  return [{ place: address.place, problem }];
}

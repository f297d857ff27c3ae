import type { RuledValue } from './checkStructure';
import type { Fault, ResourceList } from './fault';

interface Named {
  readonly id: string;
  readonly list: ResourceList;
  readonly place: Fault['place'];
}

/** Whether every resid leads to a resource of the right list, and every resource is led to. Never throws. */
export function checkReferences(values: readonly RuledValue[]): Fault[] {
  const resources = named(values, 'resource-id');
  const references = named(values, 'resid');
  return [
    ...references.flatMap((reference) => unresolved(reference, resources)),
    ...resources
      .filter(({ id, list }) => !references.some((other) => other.id === id && other.list === list))
      .map(({ id, place }) => ({ place, problem: { kind: 'resource-unused', id } as const })),
  ];
}

function named(values: readonly RuledValue[], kind: 'resid' | 'resource-id'): Named[] {
  return values.flatMap(({ rule, value, place }) =>
    rule.kind === kind && value !== '' ? [{ id: value, list: rule.list, place }] : [],
  );
}

function unresolved({ id: resid, list, place }: Named, resources: readonly Named[]): Fault[] {
  const lists = resources.filter(({ id }) => id === resid).map((resource) => resource.list);
  const [found] = lists;
  if (found === undefined) return [{ place, problem: { kind: 'resid-unknown', resid, list } }];
  if (lists.includes(list)) return [];
  return [{ place, problem: { kind: 'resid-of-other-list', resid, list, found } }];
}

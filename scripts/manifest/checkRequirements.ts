import type { TypedElement } from './checkStructure';
import type { Fault } from './fault';
import { attributeOf, elementsOf, valueOf } from './lookUp';
import { REQUIREMENT_SETS } from './structure';

/** Whether the requirement sets are those that the program is written for, no lower and no higher. Never throws. */
export function checkRequirements(elements: readonly TypedElement[]): Fault[] {
  const sets = elementsOf(elements, 'Set');
  const [list] = elementsOf(elements, 'Sets');
  return [...REQUIREMENT_SETS].flatMap(([name, version]): Fault[] => {
    const set = sets.find((one) => valueOf(one, 'Name') === name);
    if (set === undefined) {
      return list === undefined
        ? []
        : [{ place: list.place, problem: { kind: 'set-missing', name, version } }];
    }
    const given = attributeOf(set, 'MinVersion');
    if (given === undefined || given.value === version) return [];
    const problem = { kind: 'set-version', name, expected: version, actual: given.value } as const;
    return [{ place: given.place, problem }];
  });
}

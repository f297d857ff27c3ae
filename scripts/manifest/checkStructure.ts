import { type ManifestElement, NAMESPACES } from './document';
import type { Fault, Place } from './fault';
import { keptInOrder } from './keptInOrder';
import type { ChildRule, TypeName, ValueRule } from './rules';
import { STRUCTURE } from './structure';

/** A value where one belongs, with the rule for it. */
export interface RuledValue {
  readonly rule: ValueRule;
  readonly value: string;
  readonly place: Place;
}

/** An element that belongs where it is, and which of the table's kinds it is. */
export interface TypedElement {
  readonly type: TypeName;
  readonly element: ManifestElement;
  /** The element around it; null for the root. */
  readonly around: TypedElement | null;
}

/** What is wrong with a manifest's structure, and what could be read of it all the same. */
export interface CheckedStructure {
  readonly faults: readonly Fault[];
  /** Both in the document's order, without what does not belong where it is. */
  readonly elements: readonly TypedElement[];
  readonly values: readonly RuledValue[];
}

/** Holds the document against the table of elements. Never throws. */
export function checkStructure(root: ManifestElement): CheckedStructure {
  if (root.name !== 'OfficeApp') {
    const problem = { kind: 'wrong-root', expected: 'OfficeApp' } as const;
    return { faults: [{ place: root.place, problem }], elements: [], values: [] };
  }
  const elements = typed(root, 'OfficeApp', null);
  const faults = elements.flatMap((one) => [
    ...namespaceFaults(one),
    ...attributeFaults(one),
    ...textFaults(one),
    ...childFaults(one),
  ]);
  return { faults, elements, values: elements.flatMap(valuesOf) };
}

function typed(
  element: ManifestElement,
  name: TypeName,
  around: TypedElement | null,
): TypedElement[] {
  const chosen = element.attributes.find((attribute) => attribute.name === 'xsi:type')?.value;
  const type = own(STRUCTURE[name].byType, chosen ?? '') ?? name;
  const self = { type, element, around };
  const below = element.children.flatMap((child) => {
    const rule = ruleFor(child, type);
    return rule === undefined ? [] : typed(child, rule.type, self);
  });
  return [self, ...below];
}

function ruleFor({ name }: ManifestElement, around: TypeName): ChildRule | undefined {
  return STRUCTURE[around].children?.find((rule) => localName(rule) === name);
}

/** Names from the file must not find what every object inherits. */
function own<Value>(
  table: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function localName({ name }: ChildRule): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A wrong namespace is a fault where it starts, not at every element that inherits it. */
function namespaceFaults({ type, element, around }: TypedElement): Fault[] {
  const expected = namespaceOf(type);
  const { namespace: actual, place } = element;
  if (actual === expected) return [];
  const outer = around?.element.namespace;
  if (around !== null && outer === actual && outer !== namespaceOf(around.type)) return [];
  return [{ place, problem: { kind: 'wrong-namespace', expected, actual } }];
}

function namespaceOf(type: TypeName): string {
  return NAMESPACES[STRUCTURE[type].namespace];
}

function attributeFaults({ type, element: { attributes, place } }: TypedElement): Fault[] {
  const rules = STRUCTURE[type].attributes;
  const unknown = attributes.filter(({ name }) => own(rules, name) === undefined);
  const missing = Object.entries(rules ?? {}).filter(
    ([name, { optional }]) => optional !== true && !attributes.some((one) => one.name === name),
  );
  return [
    ...unknown.map((one) => ({
      place: one.place,
      problem: { kind: 'attribute-not-allowed' } as const,
    })),
    ...missing.map(([name]) => ({ place, problem: { kind: 'attribute-missing', name } as const })),
  ];
}

function textFaults({ type, element: { text, place } }: TypedElement): Fault[] {
  if (text === '' || STRUCTURE[type].text !== undefined) return [];
  return [{ place, problem: { kind: 'text-not-allowed', text } }];
}

function childFaults({ type, element: { children, place } }: TypedElement): Fault[] {
  const { children: rules = [], byType } = STRUCTURE[type];
  // What it may hold depends on its xsi:type, whose fault is named already.
  if (byType !== undefined) return [];
  const names = rules.map(({ name }) => name);
  const known = children.filter((child) => ruleFor(child, type) !== undefined);
  const kept = keptInOrder(
    known.map(({ name }) => rules.findIndex((rule) => localName(rule) === name)),
  );
  return [
    ...children
      .filter((child) => !known.includes(child))
      .map((child) => ({
        place: child.place,
        problem: { kind: 'element-not-allowed', allowed: names } as const,
      })),
    ...known
      .filter((_, i) => !kept.has(i))
      .map((child) => ({
        place: child.place,
        problem: { kind: 'element-out-of-order', order: names } as const,
      })),
    ...rules.flatMap((rule) =>
      countFaults(
        rule,
        known.filter(({ name }) => name === localName(rule)),
        place,
      ),
    ),
  ];
}

function countFaults(
  { name, least, most }: ChildRule,
  found: readonly ManifestElement[],
  place: Place,
): Fault[] {
  if (found.length < least) return [{ place, problem: { kind: 'element-missing', name } }];
  return found
    .slice(most)
    .map((extra) => ({ place: extra.place, problem: { kind: 'element-repeated', most } }));
}

function valuesOf({ type, element: { attributes, text, place } }: TypedElement): RuledValue[] {
  const rules = STRUCTURE[type];
  const ofAttributes = attributes.flatMap((attribute) => {
    const rule = own(rules.attributes, attribute.name)?.value;
    return rule === undefined ? [] : [{ rule, value: attribute.value, place: attribute.place }];
  });
  return rules.text === undefined
    ? ofAttributes
    : [...ofAttributes, { rule: rules.text, value: text, place }];
}

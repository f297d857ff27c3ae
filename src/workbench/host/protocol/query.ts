import type { ClassAccess } from './classAccess';
import { invalid } from './arguments';
import type { HostObject, ObjectOrNull } from './hostObject';
import type { QueryInfo } from './messages';

/** What is asked of an object: plain properties, and the same of objects that belong to it. */
interface Wanted {
  readonly names: Set<string>;
  readonly deeper: Map<string, Wanted>;
}

/** The answer to a query, with names in Pascal case; null where there is no object. Throws a HostError by the name of what it does not know. */
export function queried(access: ClassAccess, object: ObjectOrNull, query: QueryInfo): unknown {
  if (object === null) return null;
  const wanted = wantedOf(query);
  return access.isCollection(object)
    ? collection(access, object, wanted, query)
    : properties(access, object, wanted);
}

function wantedOf(query: QueryInfo): Wanted {
  const wanted: Wanted = { names: new Set(), deeper: new Map() };
  for (const path of query.Select ?? []) add(wanted, path.split('/'));
  for (const path of query.Expand ?? []) add(wanted, [...path.split('/'), '*']);
  if (wanted.names.size === 0 && wanted.deeper.size === 0) wanted.names.add('*');
  return wanted;
}

function add(wanted: Wanted, [first = '', ...rest]: readonly string[]): void {
  const name = first === '*' || first === '$all' ? '*' : pascal(first);
  if (rest.length === 0) {
    wanted.names.add(name);
    return;
  }
  const inner = wanted.deeper.get(name) ?? { names: new Set(), deeper: new Map() };
  wanted.deeper.set(name, inner);
  add(inner, rest);
}

/** `rowIndex` is `RowIndex`; `_ReferenceId` stays. */
function pascal(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function properties(
  access: ClassAccess,
  object: HostObject,
  wanted: Wanted,
): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...access.identity(object) };
  for (const name of wanted.names) {
    if (name === '*') {
      for (const each of access.propertyNames(object)) answer[each] = access.get(object, each);
    } else if (access.hasProperty(object, name)) answer[name] = access.get(object, name);
    else answer[name] = whole(access, access.link(object, name));
  }
  for (const [name, inner] of wanted.deeper) answer[name] = related(access, object, name, inner);
  return answer;
}

/** `load('format')`: an object that is asked for without saying what of it. */
function whole(access: ClassAccess, object: ObjectOrNull): unknown {
  return queried(access, object, {});
}

function related(access: ClassAccess, object: HostObject, name: string, wanted: Wanted): unknown {
  const target = access.link(object, name);
  if (target === null) return null;
  return access.isCollection(target)
    ? collection(access, target, wanted, {})
    : properties(access, target, wanted);
}

function collection(
  access: ClassAccess,
  object: HostObject,
  wanted: Wanted,
  { Top = Infinity, Skip = 0 }: QueryInfo,
): Record<string, unknown> {
  if (Top < 0 || Skip < 0) invalid();
  const answer: Record<string, unknown> = {};
  const ofItems: Wanted = { names: new Set(wanted.names), deeper: wanted.deeper };
  for (const name of wanted.names) {
    if (name === '*' || !access.hasProperty(object, name)) continue;
    answer[name] = access.get(object, name);
    ofItems.names.delete(name);
  }
  const justItself = ofItems.names.size === 0 && ofItems.deeper.size === 0;
  if (justItself) return answer;
  const items = access.items(object).slice(Skip, Skip + Top);
  return { ...answer, _Items: items.map((item) => properties(access, item, ofItems)) };
}

import { canonicalDomain } from '../../core/identifiers/domain';
import { lowerCaseOf } from '../../core/identifiers/lowerCase';
import { pointerTo } from './jsonPlace';
import { isRecord, type JsonRecord } from './jsonValue';
import type { PlacedReason } from './schemaFaults';

/**
 * What members of `profile` (a value of JSON.parse, however broken) say against each other, which no
 * schema can tell: domains of two agencies, names and ids given twice, patterns that fit everything.
 * `pathOf` words a JSON pointer for people. Never throws.
 */
export function contradictions(
  profile: unknown,
  pathOf: (pointer: string) => string,
): readonly PlacedReason[] {
  if (!isRecord(profile)) return [];
  return [
    ...sameNames(profile, pathOf),
    ...sameDomains(profile, pathOf),
    ...sameIds(profile, pathOf),
    ...wildcardsOnly(profile),
  ];
}

type PathOf = (pointer: string) => string;

function sameNames(profile: JsonRecord, pathOf: PathOf): readonly PlacedReason[] {
  return repeated(textsOf(profile, 'agencies', 'name'), nameKey).map(
    ({ text, pointer, first }) => ({
      pointer,
      reason: { code: 'duplicate-agency', name: text, firstPath: pathOf(first.pointer) },
    }),
  );
}

function sameIds(profile: JsonRecord, pathOf: PathOf): readonly PlacedReason[] {
  const ids = textsOf(profile, 'exclusionReasons', 'id');
  return repeated(ids, (id) => id).map(({ text, pointer, first }) => ({
    pointer,
    reason: { code: 'duplicate-exclusion-reason', id: text, firstPath: pathOf(first.pointer) },
  }));
}

function sameDomains(profile: JsonRecord, pathOf: PathOf): readonly PlacedReason[] {
  const domains = textsOf(profile, 'agencies', 'name').flatMap((agency) =>
    entriesOf(agency.entry['domains'], agency.parent + '/domains').flatMap(({ value, pointer }) =>
      typeof value === 'string' ? [{ text: value, pointer, agency }] : [],
    ),
  );
  return repeated(domains, canonicalDomain)
    .filter(({ agency, first }) => agency.parent !== first.agency.parent)
    .map(({ text, pointer, agency, first }) => ({
      pointer,
      reason: {
        code: 'same-domain-in-two-agencies',
        domain: text,
        agency: agency.text,
        other: first.agency.text,
        firstPath: pathOf(first.pointer),
      },
    }));
}

function wildcardsOnly(profile: JsonRecord): readonly PlacedReason[] {
  return textsOf(profile, 'protectedMailboxes', 'pattern')
    .filter(({ text }) => /^[*?@]+$/.test(text))
    .map(({ text, pointer }) => ({ pointer, reason: { code: 'pattern-fits-all', found: text } }));
}

interface TextMember {
  readonly text: string;
  readonly pointer: string;
  /** The object that has the member, and its pointer. */
  readonly entry: JsonRecord;
  readonly parent: string;
}

/** The member `member` of each object in the list `list`, where it is a text. */
function textsOf(profile: JsonRecord, list: string, member: string): readonly TextMember[] {
  return entriesOf(profile[list], `/${list}`).flatMap(({ value, pointer: parent }) => {
    const text = isRecord(value) && Object.hasOwn(value, member) ? value[member] : null;
    if (!isRecord(value) || typeof text !== 'string') return [];
    return [{ text, pointer: pointerTo(parent, member), entry: value, parent }];
  });
}

function entriesOf(list: unknown, pointer: string): readonly { value: unknown; pointer: string }[] {
  if (!Array.isArray(list)) return [];
  return list.map((value: unknown, index) => ({ value, pointer: pointerTo(pointer, index) }));
}

/** Those whose text has the same key as an earlier one's, with the first that has it. */
function repeated<Item extends { readonly text: string }>(
  items: readonly Item[],
  keyOf: (text: string) => string,
): readonly (Item & { readonly first: Item })[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item.text);
    const first = firsts.get(key);
    if (first !== undefined) return [{ ...item, first }];
    firsts.set(key, item);
    return [];
  });
}

function nameKey(name: string): string {
  return lowerCaseOf(name.trim());
}

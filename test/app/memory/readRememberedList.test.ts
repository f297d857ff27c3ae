import { readRememberedList } from '../../../src/app/memory/readRememberedList';
import { REMEMBERED } from './support';

const plain = JSON.parse(JSON.stringify(REMEMBERED)) as unknown;

test('reads back what was remembered', () => {
  expect(readRememberedList(plain)).toEqual(REMEMBERED);
});

test('a list that was never checked has no last check', () => {
  const fresh = { ...REMEMBERED, lastCheck: null, answers: {}, references: [] };
  expect(readRememberedList(fresh)).toEqual(fresh);
});

test('what it does not know is left out', () => {
  const more = { ...REMEMBERED, later: 1, answers: { ...REMEMBERED.answers, other: 'x' } };
  expect(readRememberedList(more)).toEqual(REMEMBERED);
});

/** Paths to every field that is not an object, with the kind of value it has. */
function fieldsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length === 0 ? [] : [path]),
    ...Object.entries(value).flatMap(([name, inner]) => fieldsIn(inner, [...path, name])),
  ];
}

function withField(value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((one: unknown, at) => (String(at) === name ? withField(one, rest, to) : one));
  }
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: withField(fields[name], rest, to) };
}

test.each(fieldsIn(plain).map((path) => [path.join('.'), path] as const))(
  'passes over an entry whose %s is something else',
  (_, path) => {
    for (const wrong of [-1, 1.5, 'something', [[]], false, { some: 'thing' }]) {
      // Answers may be none, and unknown ones are left out.
      if (path.at(-1) === 'answers' && typeof wrong === 'object' && !Array.isArray(wrong)) continue;
      const changed = withField(plain, path, wrong);
      const read = readRememberedList(changed);
      // Any text is a name; nothing else may pass.
      const last = path.at(-1) ?? '';
      const named =
        /^(?:sheet|sheetId|file)$/.test(last) ||
        /^headings\.\d$|\.sheets\.\d$|^exclusions\.\d\.\w+$/.test(path.join('.'));
      const isName = typeof wrong === 'string' && named;
      const isTruth = wrong === false && /^(?:passed|comparable)$/.test(last);
      const mayBe = isName || isTruth;
      expect({ wrong, isRead: read !== null }).toEqual({ wrong, isRead: mayBe });
    }
  },
);

test('an entry from before headings were kept is read without them', () => {
  const { headings, ...before } = REMEMBERED;
  expect(headings).not.toBeNull();
  expect(readRememberedList(before)).toEqual({ ...before, headings: null });
});

test('an entry from before it was kept who was left out, and of which sheets, is read without', () => {
  const { exclusions, ...before } = REMEMBERED;
  expect(exclusions).toHaveLength(2);
  const references = [{ from: 'disk', file: 'Alle.xlsx', role: 'first-migration' }];
  const earlier = { ...before, references };
  expect(readRememberedList(earlier)).toEqual({ ...earlier, exclusions: [] });
});

const WRONG: readonly [string, object][] = [
  ['the same column twice', { columns: { account: 1, id: 1, bound: [1, 1] } }],
  [
    'bound columns that do not begin with account and ID',
    { columns: { account: 0, id: 1, bound: [1, 0] } },
  ],
  ['a bound column twice', { columns: { account: 0, id: 1, bound: [0, 1, 1] } }],
  ['a column past the sheet', { columns: { account: 0, id: 16_384, bound: [0, 16_384] } }],
  ['an unknown kind', { kind: 'third' }],
];

test.each(WRONG)('passes over an entry with %s', (_, part) => {
  expect(readRememberedList({ ...REMEMBERED, ...part })).toBeNull();
});

test.each([null, [], 'text', 7, undefined])('passes over %p', (value) => {
  expect(readRememberedList(value)).toBeNull();
});

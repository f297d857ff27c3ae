import schema from '../../../docs/vorgaben.schema.json';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { isRecord, valueAt, type JsonRecord } from '../../../src/files/profile/jsonValue';
import { schemaFaults } from '../../../src/files/profile/schemaFaults';
import { fullProfile } from './fullProfile';

describe('docs/vorgaben.schema.json', () => {
  test('lets the built-in profile and a full one through', () => {
    expect(schemaFaults(builtInProfile)).toEqual([]);
    expect(schemaFaults(fullProfile)).toEqual([]);
  });

  test('knows the members of the type Profile, no more and no fewer, at every depth', () => {
    expectSameMembers(schema, fullProfile, '');
  });

  test('names the built-in values as its defaults', () => {
    const properties: Record<string, JsonRecord> = schema.properties;
    const missing = Object.entries(properties)
      .filter(([name]) => !['$schema', 'schema', 'name'].includes(name))
      .filter(([, part]) => !('default' in part))
      .map(([name]) => name);
    // Too long to stand in the schema, or said member by member.
    expect(missing).toEqual(['batchSize', 'protectedMailboxes', 'exclusionReasons']);
    for (const [name, part] of Object.entries(properties)) {
      if ('default' in part)
        expect([name, part['default']]).toEqual([name, valueAt(builtInProfile, `/${name}`)]);
    }
    const { first, second } = schema.properties.batchSize.properties;
    expect({ first: first.default, second: second.default }).toEqual(builtInProfile.batchSize);
  });

  test('explains every member in German and in English', () => {
    for (const part of partsOf(schema)) {
      const { title, description } = part;
      if (typeof description === 'string') expect(description).toMatch(/\S\. \/ \S.*\.$/s);
      else expect(part['type'] === 'object' || '$ref' in part).toBe(true);
      if (title !== undefined) expect(typeof title).toBe('string');
    }
  });

  test('closes every object, so that a slip of the keyboard is a fault', () => {
    for (const part of partsOf(schema)) {
      if ('properties' in part) expect(part['additionalProperties']).toBe(false);
    }
  });

  test('bounds every number and every text', () => {
    for (const part of partsOf(schema)) {
      const types = [part['type']].flat();
      if (types.includes('integer'))
        expect(part).toMatchObject({ minimum: 1, maximum: expect.any(Number) });
      if (types.includes('string')) expect(part).toHaveProperty('maxLength');
    }
  });

  test('uses no keyword that schemaFaults has no fault for', () => {
    const annotations = ['$schema', '$id', '$defs', 'title', 'description', 'default', 'examples'];
    const judged = [
      ...[
        '$ref',
        'properties',
        'items',
        'additionalProperties',
        'required',
        'type',
        'const',
        'enum',
      ],
      ...['minimum', 'maximum', 'minItems', 'maxLength', 'pattern'],
    ];
    const used = new Set(partsOf(schema).flatMap((part) => Object.keys(part)));
    // The validator notes where each part is in the schema itself.
    const unknown = [...used].filter((key) => !key.startsWith('__absolute_'));
    expect(unknown.sort()).toEqual([...annotations, ...judged].sort());
  });
});

/** The schema and every schema in it. */
function partsOf(part: unknown): readonly JsonRecord[] {
  if (!isRecord(part)) return [];
  const maps = [part['properties'], part['$defs']].filter(isRecord).flatMap(Object.values);
  return [part, ...[...maps, part['items']].flatMap(partsOf)];
}

function expectSameMembers(part: JsonRecord, value: unknown, path: string): void {
  if (Array.isArray(value)) {
    for (const item of value) expectSameMembers(part['items'] as JsonRecord, item, `${path}[]`);
  } else if (isRecord(value)) {
    const properties = part['properties'] as Record<string, JsonRecord>;
    const names = Object.keys(properties).filter((name) => name !== '$schema');
    expect([path, names]).toEqual([path, Object.keys(value)]);
    for (const name of names)
      expectSameMembers(properties[name] ?? {}, value[name], `${path}.${name}`);
  }
}

/**
 * Arguments for every text of a catalog, `null` for one that takes none: a new text without its
 * sample does not compile.
 */
export type SamplesOf<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends string
    ? null
    : Part[Name] extends (...given: infer Given) => string
      ? readonly [Given, ...Given[]]
      : SamplesOf<Part[Name]>;
};

/** What is said of a part of the catalog: where it stands, and the words. */
export interface Said {
  readonly path: string;
  readonly text: string;
}

/** Every text of the part with every sample of its arguments. */
export function everythingSaid(part: object, samples: object, path: string): readonly Said[] {
  return Object.entries(samples).flatMap(([name, sample]): readonly Said[] => {
    const here = `${path}.${name}`;
    const text: unknown = Reflect.get(part, name);
    if (sample === null) return [{ path: here, text: String(text) }];
    if (typeof text !== 'function') return everythingSaid(text as object, sample as object, here);
    return (sample as unknown[][]).map((given) => ({ path: here, text: String(text(...given)) }));
  });
}

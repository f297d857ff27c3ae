import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault } from './fault';
import { type Language, type ManifestTexts, sentenceOf, TEXTS } from './texts';
import { validateManifest } from './validateManifest';

interface Wishes {
  readonly manifest: string;
  readonly production: boolean;
  readonly texts: ManifestTexts;
}

/**
 * `npm run validate`: says by `write`, line by line, what is wrong with a manifest. Returns 0 if nothing is,
 * 1 with faults, 2 for wrong usage or a file that can't be read. Never throws.
 */
export function runValidate(words: readonly string[], write: (line: string) => void): 0 | 1 | 2 {
  const wishes = readWords(words);
  if (wishes === null) {
    write(TEXTS.de.usage);
    return 2;
  }
  const { manifest, production, texts } = wishes;
  const bytes = read(manifest);
  if (bytes === null) {
    write(texts.unreadable(manifest));
    return 2;
  }
  const readIcon = (file: string): Uint8Array | null =>
    read(path.join(path.dirname(manifest), file));
  const faults = validateManifest(bytes, { production, readIcon });
  for (const line of report(manifest, faults, texts)) write(line);
  return faults.length === 0 ? 0 : 1;
}

const OPTIONS = {
  production: { type: 'boolean', default: false },
  language: { type: 'string', default: 'de' },
} as const;

function readWords(words: readonly string[]): Wishes | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [manifest = 'manifest.xml', ...more] = positionals;
    if (more.length > 0 || !isLanguage(values.language)) return null;
    return { manifest, production: values.production, texts: TEXTS[values.language] };
  } catch {
    return null;
  }
}

function isLanguage(word: string): word is Language {
  return Object.hasOwn(TEXTS, word);
}

function read(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function report(manifest: string, faults: readonly Fault[], texts: ManifestTexts): string[] {
  if (faults.length === 0) return [texts.fine(manifest)];
  return [
    texts.faulty(manifest, faults.length),
    ...faults.flatMap(({ place, problem }) => [
      '',
      `${texts.line(place.line)}: ${place.path}`,
      `  ${sentenceOf(problem, texts)}`,
    ]),
  ];
}

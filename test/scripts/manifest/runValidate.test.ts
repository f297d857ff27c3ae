import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReadIcon } from '../../../scripts/manifest/checkIcons';
import type { Fault } from '../../../scripts/manifest/fault';
import { manifestFor } from '../../../scripts/manifest/manifestFor';
import { runValidate } from '../../../scripts/manifest/runValidate';
import { sentenceOf, TEXTS } from '../../../scripts/manifest/texts';
import { validateManifest } from '../../../scripts/manifest/validateManifest';
import { changed, manifest } from './changes';
import { PLANTED_FORM } from './plantedForm';
import { PLANTED_MEANING } from './plantedMeaning';
import { PLANTED_VALUES } from './plantedValues';

const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
cpSync('assets', path.join(folder, 'assets'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const target = path.join(folder, name);
  writeFileSync(target, text);
  return target;
}

function said(...words: readonly string[]): { code: number; lines: string[] } {
  const lines: string[] = [];
  const code = runValidate(words, (line) => lines.push(line));
  return { code, lines };
}

test("without words it looks at this add-in's manifest", () => {
  expect(said()).toEqual({ code: 0, lines: ['manifest.xml: in Ordnung.'] });
});

test('a fault is told by its line, its path and a sentence', () => {
  const planted = file('tab.xml', changed('TabData', 'TabHome'));
  const place =
    'OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab@id';
  const line = manifest.split('\n').findIndex((one) => one.includes('TabData')) + 1;
  expect(said(planted)).toEqual({
    code: 1,
    lines: [
      `${planted}: 1 Fehler`,
      '',
      `Zeile ${line}: ${place}`,
      '  „TabHome“ geht hier nicht; erlaubt: TabData.',
    ],
  });
  expect(said(planted, '--language', 'en').lines.slice(2)).toEqual([
    `Line ${line}: ${place}`,
    "  “TabHome” won't do here; allowed: TabData.",
  ]);
});

test('icons are looked for beside the manifest it is given', () => {
  const copy = file('copy.xml', manifest);
  expect(said(copy).code).toBe(0);
  rmSync(path.join(folder, 'assets', 'shield-24.png'));
  expect(said(copy).lines.at(-1)).toContain('assets/shield-24.png');
  cpSync('assets', path.join(folder, 'assets'), { recursive: true });
});

test('a manifest for people must not lead to the own machine', () => {
  expect(said('--production').code).toBe(1);
  const made = file('made.xml', manifestFor('https://lists.example', manifest));
  expect(said('--production', made).code).toBe(0);
});

test.each([
  ['a file that there is not', ['none.xml'], 'none.xml lässt sich nicht lesen.'],
  ['a folder', ['scripts', '--language', 'en'], "scripts can't be read."],
  ['an unknown option', ['--strict'], TEXTS.de.usage],
  ['an unknown language', ['--language', 'fr'], TEXTS.de.usage],
  ['a language named as every object inherits', ['--language', 'toString'], TEXTS.de.usage],
  ['two manifests', ['manifest.xml', 'manifest.xml'], TEXTS.de.usage],
])('%s: one sentence and 2', (_, words, sentence) => {
  expect(said(...words)).toEqual({ code: 2, lines: [sentence] });
});

const planted = [...PLANTED_FORM, ...PLANTED_VALUES, ...PLANTED_MEANING];
const small = readFileSync('assets/check-16.png');
const faults: readonly Fault[] = [
  ...planted.flatMap(([, text]) => faultsOf(text, () => null)),
  ...faultsOf(manifest, () => small),
  ...faultsOf(manifest, () => Buffer.from('GIF89a')),
];

function faultsOf(text: string, readIcon: ReadIcon): readonly Fault[] {
  return validateManifest(Buffer.from(text), { production: true, readIcon });
}

test.each(['de', 'en'] as const)(
  '%s has a sentence of its own for every kind of fault',
  (language) => {
    const other = TEXTS[language === 'de' ? 'en' : 'de'];
    for (const { problem } of faults) {
      const sentence = sentenceOf(problem, TEXTS[language]);
      expect(sentence).toMatch(/^[^]+\.$/);
      expect(sentence).not.toMatch(/undefined|null|Infinity|\[object/);
      expect(sentence).not.toBe(sentenceOf(problem, other));
    }
  },
);

test('the planted faults leave no sentence unsaid', () => {
  const kinds = new Set(faults.map(({ problem }) => problem.kind));
  expect([...kinds].sort()).toEqual(Object.keys(TEXTS.de.problems).sort());
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Files of a planted project: path → content. */
type Files = Readonly<Record<string, string>>;

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

const root = path.join(__dirname, '..');
const CONFIGURATION = [
  '.dependency-cruiser.cjs',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
];

/** Runs the project's own layer rules over a planted project and names what they refuse. */
function violationsIn(files: Files): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'layers-'));
  try {
    for (const name of CONFIGURATION) copyFileSync(path.join(root, name), path.join(folder, name));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const words = [program, 'src', '--config', '--output-type', 'json'];
    const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const target = 'export const value = 1;\n';

function importing(...from: readonly string[]): string {
  return from.map((one, at) => `export { value as value${at} } from '${one}';\n`).join('');
}

describe('layers', () => {
  it('let every layer import what the design allows', () => {
    expect(
      violationsIn({
        'src/core/a.ts': target,
        'src/app/a.ts': importing('../core/a'),
        'src/files/a.ts': importing('../core/a'),
        'src/cli/a.ts': "export * from '../files/a';\n",
      }),
    ).toEqual([]);
  });

  it('refuse every planted violation by name', () => {
    const layer = (name: string): string => `src/${name}/target.ts`;
    const layers = 'core app files texts crypto office browser ui taskpane cli'.split(' ');
    const host = ['workbench/host', 'workbench/grid', 'workbench/page'];
    const targets = Object.fromEntries([...layers, ...host].map((name) => [layer(name), target]));
    const found = violationsIn({
      ...targets,
      'src/core/bad.ts': importing('../files/target'),
      'src/app/bad.ts': importing('../texts/target'),
      'src/files/bad.ts': importing('../cli/target'),
      'src/texts/bad.ts': importing('../app/target'),
      'src/crypto/bad.ts': importing('../files/target'),
      'src/office/bad.ts': importing('../ui/target'),
      'src/browser/bad.ts': importing('../office/target'),
      'src/ui/bad.ts': importing('../office/target'),
      'src/taskpane/bad.ts': importing('../workbench/host/target'),
      'src/cli/bad.ts': importing('../office/target'),
      'src/workbench/host/bad.ts': importing('../../core/target'),
      'src/workbench/grid/bad.ts': importing('../../core/target'),
      'src/workbench/page/bad.ts': importing('../../cli/target'),
      'src/core/node.ts': "export { readFileSync } from 'node:fs';\n",
      'src/files/node.ts': "export { readFileSync } from 'node:fs';\n",
      'src/core/package.ts': "export { parse } from 'papaparse';\n",
      'src/cli/development.ts': "export { Workbook } from 'exceljs';\n",
      'src/app/one.ts': importing('./two'),
      'src/app/two.ts': importing('./one'),
    });
    expect(found).toEqual(
      expect.arrayContaining([
        ...[...layers, ...host].map(
          (name) => `layer-${name.replace('/', '-')}: src/${name}/bad.ts`,
        ),
        'core-is-pure: src/core/node.ts',
        'core-is-pure: src/core/package.ts',
        'files-in-browser-and-node: src/files/node.ts',
        'no-dev-packages-in-src: src/cli/development.ts',
        'no-cycles: src/app/one.ts',
      ]),
    );
  });
});

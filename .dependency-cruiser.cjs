/** Who may import whom: DESIGN's table as code. A layer may always import itself. */
const layers = {
  core: [],
  texts: ['core'],
  crypto: ['core'],
  app: ['core'],
  files: ['core', 'app'],
  office: ['core', 'app'],
  browser: ['core', 'app', 'files', 'crypto'],
  ui: ['core', 'app', 'texts'],
  taskpane: ['core', 'app', 'texts', 'crypto', 'files', 'office', 'browser', 'ui'],
  cli: ['core', 'app', 'files', 'crypto', 'texts'],
  'workbench/host': [],
  'workbench/grid': ['workbench/host'],
  'workbench/page': ['workbench/host', 'workbench/grid', 'core', 'files', 'texts'],
};

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `layer-${layer.replace('/', '-')}`,
  severity: 'error',
  comment: `src/${layer} may import only: ${[layer, ...allowed].join(', ')}`,
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'core imports nothing from outside but punycode (A-labels).',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/punycode/'] },
    },
    {
      name: 'files-in-browser-and-node',
      severity: 'error',
      comment: 'files/ runs in browsers too: no module of Node.',
      from: { path: '^src/(core|app|files|texts|crypto|ui|office|browser)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'src-not-from-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'no-dev-packages-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      // Packages that name their entries by `exports` only.
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default'],
    },
  },
};

import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { manifestFor } from './scripts/manifest/manifestFor.js';

const MICROSOFTS_COPY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What `--env office=…` says of office.js: nothing for Microsoft's own copy (the only supported way),
 * `own` for one beside the add-in, else the address of another script.
 */
function officeFrom(office) {
  if (office === undefined) return { script: MICROSOFTS_COPY, files: [] };
  if (office !== 'own') return { script: office, files: [] };
  const from = 'node_modules/@microsoft/office-js/dist';
  // The files that office.js loads by itself in Excel, in the folders where it looks for them.
  const files = [
    'office.js',
    'excel-win32-16.01.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'telemetry/*.js',
    '*/office_strings.js',
  ];
  return {
    script: 'office/office.js',
    files: files.map((file) => ({
      from: file,
      context: from,
      to: 'office/[path][name][ext]',
      info: { minimized: true },
      globOptions: { ignore: ['**/*.debug.js'] },
    })),
  };
}

/**
 * The add-in's files and its manifest, for the address `--env url=https://…` (else localhost). `--env
 * plain` leaves them readable and is done in a fraction of the time, `--env https` serves them with a
 * certificate: both for development.
 */
export async function taskpane(bundle, root, { url, office, plain, https } = {}) {
  const { script, files } = officeFrom(office);
  const own = bundle('taskpane', {
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.join(root, 'dist', 'addin'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      // The page's own globals: each stands in every file, and every byte of the first load counts.
      uniqueName: 'blc',
      chunkLoadingGlobal: '_blc',
      clean: true,
    },
    // Whole files by their names: what a page and its workers share is small, and each loads alone.
    optimization: { minimize: plain === undefined, splitChunks: false },
  });
  return {
    ...own,
    ...(https === undefined ? {} : { devServer: await secureServer() }),
    plugins: [
      ...own.plugins,
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        templateParameters: { office: script },
        chunks: ['taskpane'],
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          {
            from: 'manifest.xml',
            transform: (text) => (url === undefined ? text : manifestFor(url, text.toString())),
          },
          ...files,
        ],
      }),
    ],
  };
}

/** `webpack serve --env https`: where the development manifest looks, with a certificate that Excel trusts. */
async function secureServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
  };
}

/** A page that shows each view of the pane with made-up values, to look at. */
export function gallery(bundle, root) {
  const own = bundle('gallery', {
    target: ['web', 'es2022'],
    entry: { gallery: './test/ui/gallery/index.tsx' },
    output: { path: path.join(root, 'dist', 'gallery'), filename: '[name].js', clean: true },
  });
  const page = { filename: 'index.html', template: './test/ui/gallery/gallery.html' };
  return { ...own, plugins: [...own.plugins, new HtmlPlugin(page)] };
}

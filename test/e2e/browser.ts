import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where browsers lie that people install themselves. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  darwin: [
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  linux: ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'],
};

/**
 * A real Chromium: the one that BROWSER_PATH names, else on Linux x64 the one that `npm ci` brought,
 * else an installed Edge or Chrome. Its switches stay as they are; only root needs one to start it.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}

async function findBrowser(): Promise<string> {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined) return named;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // The package is a module; Jest's own require cannot load it.
    const brought = (await import('@sparticuz/chromium')) as unknown as {
      readonly default: { readonly executablePath: () => Promise<string> };
    };
    return brought.default.executablePath();
  }
  const found = (INSTALLED[process.platform] ?? []).find((path) => existsSync(path));
  if (found === undefined) throw new Error('No browser was found; name one by BROWSER_PATH.');
  return found;
}

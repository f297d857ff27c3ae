import { readFileSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';

/** Where the development manifest says that the add-in lies. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/**
 * Turns the development manifest into the one for the address at which the add-in's files will lie: a
 * folder, its path is kept, a slash at its end makes no difference. Everything else stays byte for byte.
 * Throws a RangeError for what is no https address of a folder, and an Error for a manifest that names
 * no development address or one in a form that would stay behind.
 *
 * @param {string} url
 * @param {string} [manifest] the development manifest's text; left out: the project's own
 * @returns {string}
 */
export function manifestFor(url, manifest = developmentManifest()) {
  const address = escapeAttribute(folderAddress(url));
  const pieces = manifest.split(/https:\/\/localhost:3000(?=[/"'<])/);
  if (pieces.length === 1) throw new Error(`The manifest does not name ${DEVELOPMENT_ADDRESS}.`);
  const left = /[^"'<>\s]*localhost[^"'<>\s]*/i.exec(pieces.join(' '));
  if (left !== null)
    throw new Error(`The manifest names ${left[0]}, which is not ${DEVELOPMENT_ADDRESS}.`);
  return pieces.join(address);
}

function developmentManifest() {
  return readFileSync(fileURLToPath(new URL('../../manifest.xml', import.meta.url)), 'utf8');
}

/** @param {string} url */
function folderAddress(url) {
  const { protocol, username, password, search, hash, origin, pathname } = parsed(url);
  // Office loads add-ins over https only.
  if (protocol !== 'https:') throw new RangeError(`Not an https address: ${url}`);
  if (username !== '' || password !== '')
    throw new RangeError('The address must not hold a password.');
  if (search !== '' || hash !== '') throw new RangeError(`Not the address of a folder: ${url}`);
  return origin + pathname.replace(/\/+$/, '');
}

/** @param {string} url */
function parsed(url) {
  try {
    return new URL(url);
  } catch (cause) {
    throw new RangeError(`Not an address: ${url}`, { cause });
  }
}

/** @param {string} text */
function escapeAttribute(text) {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

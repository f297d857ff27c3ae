/** Windows takes them for devices, whatever extension follows. */
const OF_DEVICES = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;
/** What no file may be called on Windows, and what nobody sees or what turns the reading direction. */
const FORBIDDEN = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu;

/** UTF-16 units of a name: drives take 255 bytes, and an umlaut takes two. */
const LONGEST = 120;
/** Of a name that is cut; numbers stand at its end. */
const END = 20;

/**
 * File names without their extension for batches of these names, in their order: none that Windows or
 * macOS refuses, none that leads into another folder, and no two that any drive takes for one. Never throws.
 */
export function batchFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = cut(name.replace(FORBIDDEN, '-')).replace(/^[.\s]+|[.\s]+$/g, '');
    const plain = clean === '' || OF_DEVICES.test(clean) ? `-${clean}` : clean;
    let free = plain;
    for (let count = 2; taken.has(folded(free)); count++) free = `${plain} (${count})`;
    taken.add(folded(free));
    return free;
  });
}

function cut(name: string): string {
  if (name.length <= LONGEST) return name;
  const [head, end] = [name.slice(0, LONGEST - END - 1), name.slice(-END)];
  // Half of a character of two units stands for nothing.
  return `${head}…${end}`.replace(/\p{Cs}/gu, '');
}

/** macOS takes two spellings of an umlaut for one, and both take capitals for small letters. */
function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

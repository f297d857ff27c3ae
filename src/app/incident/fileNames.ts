const LONGEST = 60;

/**
 * A file name without its extension for each agency, in their order: letters, digits and hyphens only, no
 * two the same where case does not count (Windows, macOS). `stem` stands in front; `nobody` stands for an
 * agency without a name. Never throws.
 */
export function agencyFileNames(
  agencies: readonly (string | null)[],
  stem: string,
  nobody: string,
): readonly string[] {
  const taken = new Set<string>();
  return agencies.map((agency) => {
    const plain = plainName(agency ?? nobody) || plainName(nobody);
    let name = `${stem}-${plain}`;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${plain}-${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

/** A text as a part of a file's name: letters, digits and hyphens only; '' where nothing is left. Never throws. */
export function plainName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äöüÄÖÜß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

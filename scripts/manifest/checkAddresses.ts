import type { RuledValue } from './checkStructure';
import type { Fault, Problem } from './fault';

/** What an address must be besides https. */
export interface AddressWishes {
  /** Empty, or the address of the folder, with a slash at its end, in which everything must lie. */
  readonly folder: string;
  /** Whether the manifest is to be given to people: addresses of the own machine are faults then. */
  readonly production: boolean;
}

/** Whether every address is https, below the pane's own folder and, if wished, not of this machine. Never throws. */
export function checkAddresses(values: readonly RuledValue[], wishes: AddressWishes): Fault[] {
  return values.flatMap(({ rule, value, place }) => {
    if (rule.kind !== 'address' || value === '') return [];
    return problemsOf(value, wishes).map((problem) => ({ place, problem }));
  });
}

function problemsOf(value: string, { folder, production }: AddressWishes): Problem[] {
  const address = parsed(value);
  if (address === null) return [{ kind: 'not-an-address', value }];
  const problems: Problem[] = [];
  if (address.protocol !== 'https:') problems.push({ kind: 'not-https', value });
  if (production && isOwnMachine(address)) problems.push({ kind: 'development-address', value });
  if (!address.href.startsWith(folder)) problems.push({ kind: 'address-elsewhere', value, folder });
  return problems;
}

/** The folder of the page, with a slash at its end; empty for what is no address. Never throws. */
export function folderOf(page: string): string {
  const address = parsed(page);
  return address === null ? '' : new URL('.', address).href;
}

function parsed(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

function isOwnMachine({ hostname }: URL): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

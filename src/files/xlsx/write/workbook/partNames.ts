/** The part that holds the relationships of `part`; `''` for those of the package. Never throws. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The way from a part to another as a relationship names it. Never throws. */
export function targetFrom(part: string, other: string): string {
  const from = part.split('/').slice(0, -1);
  const to = other.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The part that a relationship of `part` means by its target. Never throws. */
export function partFrom(part: string, target: string): string {
  const forward = target.replaceAll('\\', '/');
  const steps = forward.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of forward.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The first of `before1behind`, `before2behind`, … that `isTaken` does not say of. Never throws. */
export function freeName(
  before: string,
  behind: string,
  isTaken: (name: string) => boolean,
): string {
  let number = 1;
  while (isTaken(`${before}${number}${behind}`)) number++;
  return `${before}${number}${behind}`;
}

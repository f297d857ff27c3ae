/**
 * `name`, or with a number where it is taken: files of one name from two folders are "Liste.csv" and
 * "Liste (2).csv". Never throws.
 */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let at = 2; taken.has(free); at++) free = `${stem} (${String(at)})${end}`;
  return free;
}

import { EXACT, hashBytes } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';
import { CellKind, kindAt, type Column } from '../table/column';
import { decodeUtf8 } from '../table/utf8';

/** The names of agencies, each once: case, white space around them and Unicode forms don't count. */
export class AgencyNames {
  readonly names: string[] = [];
  readonly #byKey = new Map<string, number>();

  /** The name's index in `names`, a new one if it was not there. */
  indexOf(name: string): number {
    const key = name.trim().normalize('NFC').toLowerCase();
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const index = this.names.push(name.trim()) - 1;
    this.#byKey.set(key, index);
    return index;
  }
}

/** Reads agency cells; makes a string of each different text once, not of each cell. */
export class AgencyReader {
  readonly #naming: AgencyNames;
  readonly #texts = new TextKeys(EXACT, 64);
  /** By key of a text: its agency, -1 for white space. */
  readonly #agencies: number[] = [];

  constructor(naming: AgencyNames) {
    this.#naming = naming;
  }

  /** Index of the cell's agency, -1 for an empty cell or an error value. `index`: row, from 0. */
  agencyAt(column: Column, index: number): number {
    const kind = kindAt(column, index);
    if (kind === CellKind.empty || kind === CellKind.error) return -1;
    const { bytes } = column;
    const start = column.starts[index] as number;
    const end = column.ends[index] as number;
    const key = this.#texts.intern(bytes, start, end, hashBytes(bytes, start, end, EXACT));
    if (key === this.#agencies.length) {
      const name = decodeUtf8(bytes, start, end);
      this.#agencies.push(name.trim() === '' ? -1 : this.#naming.indexOf(name));
    }
    return this.#agencies[key] as number;
  }
}

import { EXACT, hashBytes } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';
import { CellKind, kindAt, type Column } from '../table/column';
import { decodeUtf8 } from '../table/utf8';
import { encodingDamageIn, hasQuestionMark } from '../unicode/encodingDamage';
import { normalForm } from '../unicode/normalForm';

/**
 * The names of agencies, each once: case, white space around them, Unicode forms and umlauts written out
 * (`ue` for `ü`) don't count.
 */
export class AgencyNames {
  readonly names: string[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #spellings = new Map<string, number>();

  /** The name's index in `names`, a new one if it was not there. */
  indexOf(name: string): number {
    const spelling = normalForm(name.trim());
    const key = writtenOut(spelling.toLowerCase());
    const index = this.#byKey.get(key) ?? this.names.push(name.trim()) - 1;
    this.#byKey.set(key, index);
    this.#spellings.set(spelling, index);
    return index;
  }

  /**
   * Damaged names (`Amt ?bersee`, `Amt Ãœbersee`) by index, each with the index of the one intact name
   * that it may have been; none where there are two such names, which may be two agencies.
   */
  damaged(): ReadonlyMap<number, number> {
    const meant = new Map<number, number>();
    const damaged = [...this.#spellings].filter(([spelling]) => isDamaged(spelling));
    if (damaged.length === 0) return meant;
    const fitting = this.#intactByShape();
    for (const [spelling, index] of damaged) {
      const [only, ...more] = fitting.get(shapeOf(spelling)) ?? [];
      if (only !== undefined && more.length === 0) meant.set(index, only);
    }
    return meant;
  }

  #intactByShape(): ReadonlyMap<string, ReadonlySet<number>> {
    const byShape = new Map<string, Set<number>>();
    for (const [spelling, index] of this.#spellings) {
      if (isDamaged(spelling)) continue;
      const shape = shapeOf(spelling);
      byShape.set(shape, (byShape.get(shape) ?? new Set()).add(index));
    }
    return byShape;
  }
}

function writtenOut(name: string): string {
  return name
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
}

function isDamaged(name: string): boolean {
  return hasQuestionMark(name) || encodingDamageIn(name) !== null;
}

/** What every damage leaves: one sign may have become several. */
function shapeOf(name: string): string {
  return name.toLowerCase().replace(/[^ ->@-~]+/g, '?');
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

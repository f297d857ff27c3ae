import { nameNumber } from '../../xml/names';
import type { XmlScanner } from '../../xml/scanner';
import type { CellChange } from '../changes';
import { endTagPlace, startTagPlace, type TagPlace } from '../xml/tagPlaces';
import { styleXml, valueXml } from './cellXml';
import type { Copier } from './copier';

const TYPE = nameNumber('t');
const STYLE = nameNumber('s');
const CELL_METADATA = nameNumber('cm');
const VALUE_METADATA = nameNumber('vm');
const V = nameNumber('v');
const F = nameNumber('f');
const IS = nameNumber('is');

/** A `<c>` that is changed, from its start tag to its end: what is not meant by the change is kept as it stands. */
export class OpenCell {
  private readonly tag: TagPlace;
  private readonly name: string;
  private readonly attributes: string[] = [];
  private readonly kept: string[] = [];
  private innerStart = 0;

  constructor(
    scanner: XmlScanner,
    private readonly copier: Copier,
    private readonly change: CellChange,
    private readonly style: number | null,
  ) {
    this.tag = startTagPlace(scanner);
    this.name = copier.text(scanner.nameStart, scanner.nameEnd);
    this.keepAttributes(scanner);
  }

  /** A child opens or closes. */
  openChild(scanner: XmlScanner): void {
    this.innerStart = startTagPlace(scanner).start;
  }

  closeChild(scanner: XmlScanner, name: number): void {
    const isContent = name === V || name === F || name === IS;
    if (isContent && this.change.content !== undefined) return;
    this.kept.push(this.copier.text(this.innerStart, endTagPlace(scanner).end));
  }

  /** Writes the cell anew; `prefix` is that of the sheet's names. */
  finish(scanner: XmlScanner, prefix: string): void {
    const { copier, change, name } = this;
    const value = change.content === undefined ? null : valueXml(change.content, prefix);
    const type = value === null || value.type === null ? '' : ` t="${value.type}"`;
    const head = `<${name}${this.attributes.join('')}${styleXml(this.style)}${type}`;
    const children = `${value?.children ?? ''}${this.kept.join('')}`;
    copier.putAt(this.tag.start, children === '' ? `${head}/>` : `${head}>${children}</${name}>`);
    copier.skipTo(endTagPlace(scanner).end);
  }

  /** Metadata are of the old value: a new one has none. */
  private keepAttributes({ attributes }: XmlScanner): void {
    const isNew = this.change.content !== undefined;
    for (let i = 0; i < attributes.count; i++) {
      const name = attributes.names[i];
      if (name === STYLE) continue;
      if (isNew && (name === TYPE || name === CELL_METADATA || name === VALUE_METADATA)) continue;
      const from = attributes.nameStarts[i] as number;
      this.attributes.push(` ${this.copier.text(from, (attributes.ends[i] as number) + 1)}`);
    }
  }
}

import type { SheetInfo } from '../hostWorkbook';

/** The sheets of a workbook in the order of their tabs; positions count from 0. */
export class SheetList {
  private infos: readonly SheetInfo[] = [];

  all(): readonly SheetInfo[] {
    return this.infos;
  }

  /** Throws a RangeError where the id is not there. */
  position(id: string): number {
    const position = this.infos.findIndex((info) => info.id === id);
    if (position < 0) throw new RangeError(`no sheet ${id}`);
    return position;
  }

  has(id: string): boolean {
    return this.infos.some((info) => info.id === id);
  }

  /** Throws a RangeError where the id is not there. */
  info(id: string): SheetInfo {
    const info = this.infos[this.position(id)];
    if (info === undefined) throw new RangeError(`no sheet ${id}`);
    return info;
  }

  /** The id of a sheet by its name in any case. */
  idOf(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.infos.find((info) => info.name.toLowerCase() === wanted)?.id;
  }

  nameOf(id: string): string | undefined {
    return this.infos.find((info) => info.id === id)?.name;
  }

  insert(info: SheetInfo, position: number): void {
    this.infos = [...this.infos.slice(0, position), info, ...this.infos.slice(position)];
  }

  remove(id: string): SheetInfo {
    const info = this.info(id);
    this.infos = this.infos.filter((other) => other !== info);
    return info;
  }

  replace(id: string, patch: Partial<SheetInfo>): void {
    this.infos = this.infos.map((info) => (info.id === id ? { ...info, ...patch } : info));
  }

  /** The visible sheet at or after a position, else the last one before it. */
  visibleNear(position: number): SheetInfo | undefined {
    const visible = (info: SheetInfo): boolean => info.visibility === 'visible';
    const before = this.infos.slice(0, position).filter(visible);
    return this.infos.slice(position).find(visible) ?? before.at(-1);
  }
}

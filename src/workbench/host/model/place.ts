import type { Area } from '../area';
import { shiftArea, type StructuralChange } from '../address/shiftArea';
import { HostError } from '../protocol/hostError';

/** Cells that a Range or RangeAreas object stands for; they follow insertions and deletions as long as the object lives. */
export class Place {
  private areas_: readonly Area[];

  constructor(
    private sheet_: string,
    areas: readonly Area[],
  ) {
    this.areas_ = areas;
  }

  /** The sheet's id. */
  get sheet(): string {
    return this.sheet_;
  }

  /** At least one area. Throws an InvalidReference where all cells were deleted. */
  get areas(): readonly Area[] {
    if (this.areas_.length === 0) throw new HostError('InvalidReference');
    return this.areas_;
  }

  /** The only or first area. Throws an InvalidReference where all cells were deleted. */
  get area(): Area {
    const [first] = this.areas;
    if (first === undefined) throw new HostError('InvalidReference');
    return first;
  }

  /** Goes along with cells that go elsewhere. */
  follow(change: StructuralChange): void {
    const places = this.areas_.flatMap(
      (area) => shiftArea({ sheet: this.sheet_, area }, change) ?? [],
    );
    this.sheet_ = places[0]?.sheet ?? this.sheet_;
    this.areas_ = places.map((place) => place.area);
  }
}

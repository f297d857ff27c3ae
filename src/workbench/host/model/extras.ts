import { shiftArea, type StructuralChange } from '../address/shiftArea';
import { intersection, type Area } from '../area';

/** Who wrote a comment; the address is '' where it is not known. */
export interface CommentAuthor {
  readonly name: string;
  readonly email: string;
}

/** An answer to a comment. */
export interface ReplyState {
  readonly id: string;
  readonly author: CommentAuthor;
  readonly content: string;
  /** When it was written, in ISO 8601. */
  readonly created: string;
}

/** A comment on one cell, with its answers from first to last. */
export interface CommentState extends ReplyState {
  readonly sheet: string;
  readonly area: Area;
  readonly resolved: boolean;
  readonly replies: readonly ReplyState[];
}

/** A note on one cell, which no class of Office.js' sets up to 1.17 shows; it goes along with its cell. */
export interface NoteState {
  readonly sheet: string;
  readonly area: Area;
  readonly author: string;
  readonly content: string;
  /** Whether it is always shown. */
  readonly visible: boolean;
}

/** What may be entered into cells; rule, alert and prompt as Office.js gives them. */
export interface ValidationState {
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>> | null;
  readonly prompt: Readonly<Record<string, unknown>> | null;
}

/** A hyperlink of cells, as Office.js gives it. */
export interface LinkState {
  readonly sheet: string;
  readonly area: Area;
  readonly link: Readonly<Record<string, unknown>>;
}

/** A filter of a sheet or of a table: criteria as Office.js gives them by column from 0, null for none. */
export interface FilterState {
  readonly sheet: string;
  /** The table's id; undefined for the sheet's own filter. */
  readonly table: string | undefined;
  /** With its row of headings. */
  readonly area: Area;
  readonly criteria: readonly (Readonly<Record<string, unknown>> | null)[];
}

/** What else is anchored to cells; all of it stays where it is when cells are sorted. */
export interface Extras {
  readonly comments: readonly CommentState[];
  readonly notes: readonly NoteState[];
  readonly validations: readonly ValidationState[];
  readonly links: readonly LinkState[];
  readonly filters: readonly FilterState[];
}

/** What a new workbook has of it: nothing. */
export const NO_EXTRAS: Extras = {
  comments: [],
  notes: [],
  validations: [],
  links: [],
  filters: [],
};

/** All of it after cells went elsewhere; what lost its last cell is gone. Never throws. */
export function followedExtras(extras: Extras, change: StructuralChange): Extras {
  const placed = <T extends { readonly sheet: string; readonly area: Area }>(each: T): T[] => {
    const place = shiftArea(each, change);
    return place === undefined ? [] : [{ ...each, ...place }];
  };
  return {
    comments: extras.comments.flatMap(placed),
    notes: extras.notes.flatMap(placed),
    links: extras.links.flatMap(placed),
    filters: extras.filters.flatMap(placed),
    validations: extras.validations.flatMap((each) => {
      const places = each.areas.flatMap(
        (area) => shiftArea({ sheet: each.sheet, area }, change) ?? [],
      );
      const [first] = places;
      const areas = places.map(({ area }) => area);
      return first === undefined ? [] : [{ ...each, sheet: first.sheet, areas }];
    }),
  };
}

/** All of it without what belonged to a deleted sheet. Never throws. */
export function extrasWithoutSheet(extras: Extras, gone: string): Extras {
  const elsewhere = ({ sheet }: { readonly sheet: string }): boolean => sheet !== gone;
  return {
    comments: extras.comments.filter(elsewhere),
    notes: extras.notes.filter(elsewhere),
    validations: extras.validations.filter(elsewhere),
    links: extras.links.filter(elsewhere),
    filters: extras.filters.filter(elsewhere),
  };
}

/** What is left of an area without another: up to four areas. Never throws. */
export function without(own: Area, gone: Area): readonly Area[] {
  const common = intersection(own, gone);
  if (common === undefined) return [own];
  const bottom = common.row + common.rows;
  const right = common.column + common.columns;
  const pieces: Area[] = [
    { ...own, rows: common.row - own.row },
    { ...own, row: bottom, rows: own.row + own.rows - bottom },
    { ...common, column: own.column, columns: common.column - own.column },
    { ...common, column: right, columns: own.column + own.columns - right },
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** What is left of areas without others. Never throws. */
export function withoutAll(own: readonly Area[], gone: readonly Area[]): readonly Area[] {
  return gone.reduce((rest, area) => rest.flatMap((each) => without(each, area)), own);
}

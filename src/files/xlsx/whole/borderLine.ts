/** A line of a cell's border: the format's word for it (`thin`, `dashed`, …, ECMA-376-1 18.18.3) and `#RRGGBB`. */
export interface BorderLine {
  readonly line: string;
  readonly colour: string;
}

/** A column as people name it: its letter and its heading ('' for none). */
export interface NamedColumn {
  readonly letter: string;
  readonly heading: string;
}

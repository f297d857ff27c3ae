/** A sheet while it is made, within one context. */
export interface SheetInTheMaking {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
}

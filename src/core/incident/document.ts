import type { ReportBlock, ReportDocument } from '../report/document';

/** A report with forms to fill in, before it is a page. */
export interface IncidentDocument extends Omit<ReportDocument, 'sections'> {
  readonly sections: readonly IncidentSection[];
}

/** A part of it; `heading` null: it follows the title directly. */
export interface IncidentSection {
  readonly heading: string | null;
  readonly blocks: readonly (ReportBlock | IncidentForm)[];
}

/** What an authority's form asks for: what is known stands there, the rest is left to fill in. */
export interface IncidentForm {
  readonly kind: 'form';
  readonly fields: readonly FormField[];
}

/** A field of the form: what is known of it and what people have to fill in. */
export interface FormField {
  readonly name: string;
  /** The paragraph of the law that asks for it; null for none. */
  readonly source: string | null;
  /** What is known, a line each. */
  readonly said: readonly string[];
  readonly blanks: readonly FormBlank[];
}

/** A place to fill in: so many lines, or boxes to tick. */
export type FormBlank =
  | { readonly kind: 'lines'; readonly label: string; readonly lines: number }
  | { readonly kind: 'choices'; readonly label: string; readonly choices: readonly string[] };

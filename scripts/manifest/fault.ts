/** The lists below Resources that a resid can lead to. */
export type ResourceList = 'bt:Images' | 'bt:Urls' | 'bt:ShortStrings' | 'bt:LongStrings';

/** Everything that can be wrong with a manifest, each with what its sentence needs. */
export type Problem =
  /** No well-formed XML; the place is the last element that was opened. */
  | { readonly kind: 'not-well-formed' }
  /** The XML ends inside of the element that is the place, or before any. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'document-type' }
  | { readonly kind: 'wrong-root'; readonly expected: string }
  | { readonly kind: 'wrong-namespace'; readonly expected: string; readonly actual: string }
  /** An element that this add-in's manifest has no use for here. */
  | { readonly kind: 'element-not-allowed'; readonly allowed: readonly string[] }
  | { readonly kind: 'element-out-of-order'; readonly order: readonly string[] }
  | { readonly kind: 'element-missing'; readonly name: string }
  | { readonly kind: 'element-repeated'; readonly most: number }
  | { readonly kind: 'text-not-allowed'; readonly text: string }
  | { readonly kind: 'attribute-missing'; readonly name: string }
  | { readonly kind: 'attribute-not-allowed' }
  | { readonly kind: 'value-empty' }
  /** Both in characters. */
  | { readonly kind: 'value-too-long'; readonly length: number; readonly limit: number }
  | {
      readonly kind: 'value-not-one-of';
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'value-repeated'; readonly value: string }
  | { readonly kind: 'not-a-guid'; readonly value: string }
  | { readonly kind: 'not-a-version'; readonly value: string }
  | { readonly kind: 'not-a-locale'; readonly value: string }
  | { readonly kind: 'not-an-address'; readonly value: string }
  | { readonly kind: 'not-https'; readonly value: string }
  | { readonly kind: 'development-address'; readonly value: string }
  /** The address lies outside of the folder of the pane's page. */
  | { readonly kind: 'address-elsewhere'; readonly value: string; readonly folder: string }
  | { readonly kind: 'resid-unknown'; readonly resid: string; readonly list: ResourceList }
  | {
      readonly kind: 'resid-of-other-list';
      readonly resid: string;
      readonly list: ResourceList;
      readonly found: ResourceList;
    }
  | { readonly kind: 'resource-unused'; readonly id: string }
  /** The resid of the runtime and that of a function file or pane differ. */
  | { readonly kind: 'other-runtime'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'other-page'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'second-pane' }
  | { readonly kind: 'set-missing'; readonly name: string; readonly version: string }
  | {
      readonly kind: 'set-version';
      readonly name: string;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly kind: 'language-missing'; readonly locale: string }
  | { readonly kind: 'language-repeated'; readonly locale: string }
  /** Sizes in pixels. */
  | { readonly kind: 'icon-size-missing'; readonly size: number }
  | { readonly kind: 'icon-missing'; readonly file: string }
  | { readonly kind: 'icon-not-png'; readonly file: string }
  | {
      readonly kind: 'icon-of-other-size';
      readonly file: string;
      readonly expected: number;
      readonly width: number;
      readonly height: number;
    };

/**
 * Where in the document: names from the root on, `[n]` (from 1) where a name repeats, `@` before an
 * attribute; `/` for the document itself.
 */
export interface Place {
  readonly path: string;
  /** Of the element's start tag, from 1. */
  readonly line: number;
}

/** What is wrong, and where. */
export interface Fault {
  readonly place: Place;
  readonly problem: Problem;
}

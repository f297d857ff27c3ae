import type { RowState } from '../core/check/rowState';

/** How a state is shown in the sheet; colours are `#RRGGBB`. */
export interface StateLook {
  readonly fill: string;
  readonly text: string;
  /** What tells the state without its colour. */
  readonly mark:
    | { readonly kind: 'border'; readonly line: 'solid' | 'dashed'; readonly colour: string }
    | { readonly kind: 'font'; readonly style: 'bold' | 'italic' | 'underlined' }
    | { readonly kind: 'none' };
}

/**
 * The colours of pane.md: light fills under dark text, told apart by people with any kind of colour
 * blindness and on grey paper by line or letter too. Text has at least 7:1 on its fill (WCAG 2.2,
 * 1.4.6); any two fills stay 18 apart in CIELAB, also as deuteranopes and protanopes see them
 * (Machado, Oliveira and Fernandes 2009). Symbols would have to be number formats, which Excel writes
 * into what people copy and export: the sheet has none.
 */
export const PALETTE: Readonly<Record<keyof typeof RowState, StateLook>> = {
  ok: { fill: '#BDD3FB', text: '#0B2A5B', mark: { kind: 'none' } },
  wrong: {
    fill: '#EEAE9E',
    text: '#4F0F05',
    mark: { kind: 'border', line: 'solid', colour: '#8C1D0A' },
  },
  unknown: { fill: '#FFF3A3', text: '#3F3000', mark: { kind: 'font', style: 'italic' } },
  duplicate: { fill: '#C69AF5', text: '#2A0D52', mark: { kind: 'font', style: 'underlined' } },
  damaged: {
    fill: '#FAA34A',
    text: '#3A1C00',
    mark: { kind: 'border', line: 'dashed', colour: '#7A3B00' },
  },
  notChecked: { fill: '#EBEBEB', text: '#2B2B2B', mark: { kind: 'none' } },
};

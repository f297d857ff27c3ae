import { expected } from '../protocol/arguments';
import type { PropertyDefinition } from '../protocol/classDefinition';
import { readColor } from './colors';

interface Self {
  readonly sheet: string;
}

function look(
  name: string,
  otherwise: unknown,
  read: (value: unknown) => unknown,
): PropertyDefinition<Self> {
  return {
    get: ({ sheet }, model) => model.looks.get(sheet)?.get(name) ?? otherwise,
    set: ({ sheet }, value, model) => {
      const own = model.looks.get(sheet) ?? new Map<string, unknown>();
      model.looks.set(sheet, own.set(name, read(value)));
    },
  };
}

const gridlines = look('Gridlines', true, expected.truth);
const headings = look('Headings', true, expected.truth);

/** How a sheet's tab and frame look; kept, and of no consequence. The library sets two of them by a shorter name than it reads. */
export const WORKSHEET_LOOKS: Readonly<Record<string, PropertyDefinition<Self>>> = {
  TabColor: look('TabColor', '', (value) => (value === '' ? '' : readColor(value))),
  ShowGridlines: gridlines,
  Gridlines: gridlines,
  ShowHeadings: headings,
  Headings: headings,
};

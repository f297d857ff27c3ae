import type { Place } from '../model/place';
import { expected, wordOf } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { readColor } from './colors';
import { formatProperty } from './formatProperty';

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** The font of cells. */
export const rangeFont: ClassDefinition<Place> = {
  properties: {
    Name: formatProperty('fontName', expected.text),
    Size: formatProperty('fontSize', expected.number),
    Color: formatProperty('fontColor', readColor),
    Bold: formatProperty('bold', expected.truth),
    Italic: formatProperty('italic', expected.truth),
    Underline: formatProperty('underline', (value) => wordOf(value, UNDERLINES)),
    Strikethrough: formatProperty('strikethrough', expected.truth),
  },
};

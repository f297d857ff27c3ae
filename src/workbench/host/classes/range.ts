import type { ClassDefinition } from '../protocol/classDefinition';
import { HostObject } from '../protocol/hostObject';
import type { Place } from '../model/place';
import { RANGE_EDITS } from './rangeEdits';
import { RANGE_FINDERS } from './rangeFinders';
import { RANGE_NEIGHBOURS } from './rangeNeighbours';
import { RANGE_PROPERTIES } from './rangeProperties';

/** Cells of one area. */
export const range: ClassDefinition<Place> = {
  properties: RANGE_PROPERTIES,
  links: {
    Format: (place) => new HostObject('RangeFormat', place),
    Sort: (place) => new HostObject('RangeSort', place),
    Worksheet: (place) => new HostObject('Worksheet', { sheet: place.sheet }),
    DataValidation: (place) => new HostObject('DataValidation', place),
    ConditionalFormats: (place) => new HostObject('ConditionalFormatCollection', place),
  },
  methods: { ...RANGE_NEIGHBOURS, ...RANGE_FINDERS, ...RANGE_EDITS },
};

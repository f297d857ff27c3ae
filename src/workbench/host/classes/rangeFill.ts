import type { Place } from '../model/place';
import type { ClassDefinition } from '../protocol/classDefinition';
import { readColor } from './colors';
import { changeFormat, commonFormat } from './formatProperty';

/** The background of cells: white where nothing fills them, null where they differ. */
export const rangeFill: ClassDefinition<Place> = {
  properties: {
    Color: {
      get: (place, model) => {
        const color = commonFormat(place, 'fillColor', model);
        return color === undefined ? null : (color ?? '#FFFFFF');
      },
      set: (place, value, model) => changeFormat(place, { fillColor: readColor(value) }, model),
    },
  },
  methods: {
    Clear: (place, _given, model) => {
      changeFormat(place, { fillColor: null }, model);
      return null;
    },
  },
};

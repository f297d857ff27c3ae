import { expected } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';

/** The add-in's runtime: whether it is told events. */
export const runtime: ClassDefinition<null> = {
  properties: {
    EnableEvents: {
      get: (_self, model) => model.eventsEnabled,
      set: (_self, value, model) => {
        model.eventsEnabled = expected.truth(value);
      },
    },
  },
};

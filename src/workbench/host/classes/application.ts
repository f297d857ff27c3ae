import { wordOf } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel itself. Suspending drawing and calculation changes nothing that a batch could see: both are done at its end. */
export const application: ClassDefinition<null> = {
  properties: {
    CalculationMode: {
      get: (_self, model) => model.calculationMode,
      set: (_self, value, model) => {
        model.calculationMode = wordOf(value, MODES);
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (_self, given, model) => {
      given.word(0, ['Recalculate', 'Full', 'FullRebuild']);
      model.workbook.recalculate();
      return null;
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

import { formatAddress } from '../address/address';
import type { ValidationState } from '../model/extras';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import {
  checkedRule,
  commonValidation,
  invalidCells,
  setValidation,
  VALIDATION_TYPES,
  validationsOn,
} from '../model/validations';
import { expected, invalid } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { isRecord } from '../protocol/messages';
import { areasOf } from './addressing';

const NONE = { rule: {}, ignoreBlanks: true, errorAlert: null, prompt: null } as const;

/** What the cells have in common: one validation, none at all (`NONE`), or undefined where they differ. */
function common(
  { sheet, areas }: Place,
  model: Model,
): Omit<ValidationState, 'sheet' | 'areas'> | undefined {
  const found = commonValidation(model, sheet, areas);
  if (found !== undefined) return found;
  return validationsOn(model, sheet, areas).length === 0 ? NONE : undefined;
}

function change(place: Place, model: Model, patch: Partial<ValidationState>): void {
  const { sheet, areas } = place;
  const old = common(place, model) ?? NONE;
  setValidation(model, sheet, areas, { ...old, ...patch, sheet, areas });
}

/** A rule in which ranges stand as the formulas that mean them, as Excel gives them back. Throws an InvalidArgument for other objects. */
function withAddresses(value: unknown, model: Model): unknown {
  if (value instanceof HostObject) {
    const { sheet, area } = value.is('Range') ? value.self : invalid();
    return `=${formatAddress(model.sheetName(sheet), area, true)}`;
  }
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, withAddresses(field, model)]);
  return Object.fromEntries(fields);
}

function words(key: 'errorAlert' | 'prompt'): PropertyDefinition<Place> {
  return {
    get: (place, model) => common(place, model)?.[key] ?? null,
    set: (place, value, model) => {
      if (value !== null && !isRecord(value)) invalid();
      change(place, model, { [key]: value });
    },
  };
}

function typeOf(place: Place, model: Model): string {
  const found = common(place, model);
  if (found === undefined) return 'Inconsistent';
  const [kind] = Object.keys(found.rule);
  return kind === undefined ? 'None' : (VALIDATION_TYPES[kind] ?? 'None');
}

/** What may be entered into the cells of a range. Values that are there are judged, entries are not refused. */
export const dataValidation: ClassDefinition<Place> = {
  properties: {
    Rule: {
      get: (place, model) => common(place, model)?.rule ?? null,
      set: (place, value, model) =>
        change(place, model, { rule: checkedRule(withAddresses(value, model)) }),
    },
    Type: { get: typeOf },
    IgnoreBlanks: {
      get: (place, model) => common(place, model)?.ignoreBlanks ?? null,
      set: (place, value, model) => change(place, model, { ignoreBlanks: expected.truth(value) }),
    },
    ErrorAlert: words('errorAlert'),
    Prompt: words('prompt'),
    Valid: {
      get: ({ sheet, areas }, model) => {
        const wrong = invalidCells(model, sheet, areas).length;
        if (wrong === 0) return true;
        const cells = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
        return wrong === cells ? false : null;
      },
    },
  },
  methods: {
    Clear: ({ sheet, areas }, _given, model) => {
      setValidation(model, sheet, areas, null);
      return null;
    },
    GetInvalidCells: ({ sheet, areas }, _given, model) => {
      const wrong = invalidCells(model, sheet, areas);
      if (wrong.length === 0) throw new HostError('ItemNotFound');
      return areasOf(sheet, wrong);
    },
    GetInvalidCellsOrNullObject: ({ sheet, areas }, _given, model) => {
      const wrong = invalidCells(model, sheet, areas);
      return wrong.length === 0 ? null : areasOf(sheet, wrong);
    },
  },
};

import type { DataBar, ScalePlace } from '../../../files/xlsx/whole/wholeRules';
import { isRecord } from '../../host/protocol/messages';
import { colourOf, formulaOf, placeOf, placeWord } from './placeWords';
import { toFile, toOffice, type Words } from './words';

type Settings = Readonly<Record<string, unknown>>;

const AXES: Words = [
  ['automatic', 'Automatic'],
  ['none', 'None'],
  ['middle', 'CellMidPoint'],
];
const DIRECTIONS: Words = [
  ['context', 'Context'],
  ['leftToRight', 'LeftToRight'],
  ['rightToLeft', 'RightToLeft'],
];

function boundOf(place: ScalePlace): Settings {
  if (place.kind.startsWith('auto')) return { type: 'Automatic' };
  const formula = formulaOf(place);
  return { type: placeWord(place), ...(formula !== null && { formula }) };
}

/** A file's bars as Office.js has set them. Never throws. */
export function barSettings(bar: DataBar): Settings {
  return {
    AxisColor: bar.axisColour ?? '',
    AxisFormat: toOffice(AXES, bar.axis),
    BarDirection: toOffice(DIRECTIONS, bar.direction),
    LowerBoundRule: boundOf(bar.lower),
    UpperBoundRule: boundOf(bar.upper),
    ShowDataBarOnly: bar.onlyBar,
    PositiveBorderColor: bar.border ?? '',
    PositiveFillColor: bar.fill,
    PositiveGradientFill: bar.gradient,
    NegativeBorderColor: bar.negativeBorder ?? '',
    NegativeFillColor: bar.negativeFill ?? '',
    MatchPositiveBorderColor: bar.isBorderedAlike,
    MatchPositiveFillColor: bar.isFilledAlike,
  };
}

/** Bars as a file has them. Never throws. */
export function barOf(settings: Settings): DataBar {
  const colour = (key: string): string | null => colourOf(settings[key]);
  const bound = (key: string, automatic: string): ScalePlace => {
    const rule = settings[key];
    return placeOf(isRecord(rule) ? rule : {}, automatic);
  };
  return {
    lower: bound('LowerBoundRule', 'autoMin'),
    upper: bound('UpperBoundRule', 'autoMax'),
    onlyBar: settings['ShowDataBarOnly'] === true,
    fill: colour('PositiveFillColor') ?? '#638EC6',
    border: colour('PositiveBorderColor'),
    gradient: settings['PositiveGradientFill'] === true,
    direction: toFile(DIRECTIONS, String(settings['BarDirection'])),
    negativeFill: colour('NegativeFillColor'),
    negativeBorder: colour('NegativeBorderColor'),
    isFilledAlike: settings['MatchPositiveFillColor'] === true,
    isBorderedAlike: settings['MatchPositiveBorderColor'] === true,
    axis: toFile(AXES, String(settings['AxisFormat'])),
    axisColour: colour('AxisColor'),
  };
}

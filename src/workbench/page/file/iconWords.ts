import type { IconSet, ScalePlace } from '../../../files/xlsx/whole/wholeRules';
import { isRecord } from '../../host/protocol/messages';
import { formulaOf, placeOf, placeWord } from './placeWords';
import { ICON_SETS, toFile, toOffice } from './words';

type Settings = Readonly<Record<string, unknown>>;

/** Where the icons of a set begin where nobody said otherwise, by how many they are. */
const USUAL: Readonly<Record<string, readonly number[]>> = {
  3: [0, 33, 67],
  4: [0, 25, 50, 75],
  5: [0, 20, 40, 60, 80],
};

function usualPlaces(set: string): readonly ScalePlace[] {
  return (USUAL[set.charAt(0)] ?? USUAL[3] ?? []).map((at) => {
    return { kind: 'percent', value: String(at), orEqual: true };
  });
}

function isSame(a: ScalePlace | undefined, b: ScalePlace | undefined): boolean {
  return a?.kind === b?.kind && a?.value === b?.value && a?.orEqual === b?.orEqual;
}

/** A file's icons as Office.js has set them: no criteria where they begin as usual. Never throws. */
export function iconSettings({ set, places, custom, reverse, onlyIcon }: IconSet): Settings {
  const usual = usualPlaces(set);
  const isUsual = custom === null && places.every((place, at) => isSame(place, usual[at]));
  const criteria = places.map((place, at) => {
    const own = custom?.[at];
    const icon = own && { set: toOffice(ICON_SETS, own.set), index: own.index };
    // The first icon stands for all that lies below the second.
    if (at === 0 && isSame(place, usual[0])) return icon === undefined ? {} : { customIcon: icon };
    const operator = place.orEqual ? 'GreaterThanOrEqual' : 'GreaterThan';
    const said = { type: placeWord(place), operator, formula: formulaOf(place) };
    return icon === undefined ? said : { ...said, customIcon: icon };
  });
  return {
    Criteria: isUsual ? [] : criteria,
    ReverseIconOrder: reverse,
    ShowIconOnly: onlyIcon,
    Style: toOffice(ICON_SETS, set),
  };
}

/** Icons as a file has them. Never throws. */
export function iconsOf(settings: Settings): IconSet {
  const set = toFile(ICON_SETS, String(settings['Style']));
  const given = settings['Criteria'];
  const criteria = (Array.isArray(given) ? given : []).map((each) => (isRecord(each) ? each : {}));
  const usual = usualPlaces(set);
  const places = usual.map((place, at) => {
    const own = criteria[at];
    return own?.['type'] === undefined ? place : placeOf(own);
  });
  const custom = places.map((_, at) => {
    const icon = criteria[at]?.['customIcon'];
    if (!isRecord(icon)) return { set, index: at };
    return { set: toFile(ICON_SETS, String(icon['set'])), index: Number(icon['index'] ?? 0) };
  });
  return {
    set,
    places,
    custom: criteria.some((each) => isRecord(each['customIcon'])) ? custom : null,
    reverse: settings['ReverseIconOrder'] === true,
    onlyIcon: settings['ShowIconOnly'] === true,
  };
}

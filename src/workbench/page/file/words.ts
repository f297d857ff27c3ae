/** Pairs of words: the file's, and Office.js'. */
export type Words = readonly (readonly [file: string, office: string])[];

/** Office.js' word for the file's; the first pair's for one that is not there. Never throws. */
export function toOffice(words: Words, word: string): string {
  return (words.find(([file]) => file === word) ?? words[0])?.[1] ?? '';
}

/** The file's word for Office.js'; the first pair's for one that is not there. Never throws. */
export function toFile(words: Words, word: string): string {
  return (words.find(([, office]) => office === word) ?? words[0])?.[0] ?? '';
}

/** Periods of conditional formats. */
export const PERIODS: Words = [
  ['today', 'Today'],
  ['yesterday', 'Yesterday'],
  ['tomorrow', 'Tomorrow'],
  ['last7Days', 'LastSevenDays'],
  ['lastWeek', 'LastWeek'],
  ['thisWeek', 'ThisWeek'],
  ['nextWeek', 'NextWeek'],
  ['lastMonth', 'LastMonth'],
  ['thisMonth', 'ThisMonth'],
  ['nextMonth', 'NextMonth'],
];

/** Comparisons of conditional formats; those of validations say `OrEqualTo`. */
export const OPERATORS: Words = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
];

/** Sets of icons (ECMA-376-1 18.18.42, MS-XLSX 2.7.3). */
export const ICON_SETS: Words = [
  ['3TrafficLights1', 'ThreeTrafficLights1'],
  ['3Arrows', 'ThreeArrows'],
  ['3ArrowsGray', 'ThreeArrowsGray'],
  ['3Flags', 'ThreeFlags'],
  ['3TrafficLights2', 'ThreeTrafficLights2'],
  ['3Signs', 'ThreeSigns'],
  ['3Symbols', 'ThreeSymbols'],
  ['3Symbols2', 'ThreeSymbols2'],
  ['4Arrows', 'FourArrows'],
  ['4ArrowsGray', 'FourArrowsGray'],
  ['4RedToBlack', 'FourRedToBlack'],
  ['4Rating', 'FourRating'],
  ['4TrafficLights', 'FourTrafficLights'],
  ['5Arrows', 'FiveArrows'],
  ['5ArrowsGray', 'FiveArrowsGray'],
  ['5Rating', 'FiveRating'],
  ['5Quarters', 'FiveQuarters'],
  ['3Stars', 'ThreeStars'],
  ['3Triangles', 'ThreeTriangles'],
  ['5Boxes', 'FiveBoxes'],
  ['NoIcons', 'Invalid'],
];

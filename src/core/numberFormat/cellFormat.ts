import { generalText } from './decimal';
import { momentText, type MomentParts } from './dates';
import { numberText } from './numberText';
import { parseFormat, type FormatSection } from './sections';

/** Excel allows no more characters in a format's code. */
const LONGEST_CODE = 255;

/** What a number format makes of a cell's stored value. */
export interface CellFormat {
  /** What the cell shows for a finite number; null where the format is not understood. */
  readonly numberText: (value: number) => string | null;
  /** What the cell shows for a text; null where it shows the text itself. */
  readonly textText: ((text: string) => string) | null;
  /** Shows numbers as General does. */
  readonly isGeneral: boolean;
}

/** The format of cells without one. */
export const GENERAL: CellFormat = { numberText: generalText, textText: null, isGeneral: true };

/**
 * What a format's code means, dates in the workbook's system (1904 or 1900). Codes too long or with conditions show
 * the stored value. Never throws.
 */
export function cellFormat(code: string, is1904: boolean): CellFormat {
  if (/^(?:General|@|)$/i.test(code)) return GENERAL;
  const sections = code.length > LONGEST_CODE ? [] : parseFormat(code);
  const isUnknown = sections.some((section) => section.some((token) => token.kind === 'unknown'));
  if (sections.length === 0 || isUnknown) {
    return { numberText: () => null, textText: null, isGeneral: false };
  }
  const { numbers, text } = splitSections(sections);
  return {
    numberText: (value) => sectionText(value, numbers, is1904),
    textText: text === null ? null : (stored) => textOf(stored, text),
    isGeneral: false,
  };
}

/**
 * Which parts of a moment a format's code shows of a number that is not negative; null where it shows
 * none, or is not understood. Never throws.
 */
export function momentOf(code: string): MomentParts | null {
  if (code.length > LONGEST_CODE) return null;
  return momentParts(parseFormat(code)[0] ?? []);
}

/** The fourth section is for texts, also the last of fewer if it holds `@`. */
function splitSections(sections: readonly FormatSection[]) {
  const last = sections.length - 1;
  const isForText = last >= 3 || sections[last]?.some((token) => token.kind === 'text') === true;
  if (!isForText) return { numbers: sections, text: null };
  return {
    numbers: sections.slice(0, Math.min(last, 3)),
    text: sections[Math.min(last, 3)] ?? null,
  };
}

function textOf(stored: string, section: FormatSection): string {
  return section
    .map((token) => (token.kind === 'text' ? stored : token.kind === 'literal' ? token.text : ''))
    .join('');
}

function sectionText(
  value: number,
  sections: readonly FormatSection[],
  is1904: boolean,
): string | null {
  if (sections.length === 0) return generalText(value);
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[index] ?? [];
  const moment = momentParts(section);
  if (moment !== null) return momentText(value, moment, is1904);
  const text = numberText(value, section);
  if (text === null || value >= 0 || index === 1) return text;
  // An empty section shows nothing, not even a sign.
  return section.length === 0 ? '' : `-${text}`;
}

function momentParts(section: FormatSection): MomentParts | null {
  const units = new Set(section.map((token) => (token.kind === 'date' ? token.unit : null)));
  units.delete(null);
  if (units.size === 0) return null;
  const hasTime = units.has('time') || units.has('elapsed');
  const monthAlone = units.has('month-or-minute') && !hasTime;
  return {
    date: units.has('date') || monthAlone,
    time: hasTime,
    elapsed: units.has('elapsed'),
  };
}

import { dateSerial } from './dateSerial';
import { MONTHS } from './monthNames';

type Language = 'de' | 'en';

/** What a typed moment becomes. */
export interface MomentEntry {
  /** Days since Excel's calendar began. */
  readonly input: number;
  readonly numberFormat: string;
}

interface Part {
  /** Days, of which a time is a fraction. */
  readonly serial: number;
  readonly numberFormat: string;
}

/** A typed date, time or both as Excel's number of days, with the format it gets; undefined where the text is none. Never throws. */
export function parseMoment(text: string, language: Language): MomentEntry | undefined {
  const alone = date(text, language) ?? time(text, language);
  if (alone !== undefined) return { input: alone.serial, numberFormat: alone.numberFormat };
  const space = text.indexOf(' ');
  const day = space < 0 ? undefined : date(text.slice(0, space), language);
  const clock = day && time(text.slice(space + 1).trim(), language);
  if (day === undefined || clock === undefined || clock.serial >= 1) return undefined;
  const numberFormat = language === 'de' ? 'dd.mm.yyyy hh:mm' : 'm/d/yyyy h:mm';
  return { input: day.serial + clock.serial, numberFormat };
}

function date(text: string, language: Language): Part | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  const english = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parts =
    language === 'de'
      ? german && [german[3], german[2], german[1]]
      : english && [english[4], english[1], english[3]];
  const numberFormat = language === 'de' ? 'dd.mm.yyyy' : 'm/d/yyyy';
  const numeric = parts ?? (iso && iso.slice(1));
  return numeric ? day(numeric, numberFormat) : language === 'en' ? named(text) : undefined;
}

/** `5-Jan-2017`, `5 January 17`, `Jan 5, 2017`. */
function named(text: string): Part | undefined {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9}) (\d{1,2}), ?(\d{4})$/i.exec(text);
  const [year, month, number] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : [monthFirst?.[3], monthFirst?.[1], monthFirst?.[2]];
  const wanted = month?.toLowerCase() ?? '';
  const at = MONTHS.findIndex((name) =>
    [name.toLowerCase(), name.slice(0, 3).toLowerCase()].includes(wanted),
  );
  return at < 0 ? undefined : day([year, String(at + 1), number], 'd-mmm-yy');
}

/** Years of two digits are those from 1930 to 2029, as Windows has it. */
function day(parts: readonly (string | undefined)[], numberFormat: string): Part | undefined {
  const [year = Number.NaN, month = 0, number = 0] = parts.map(Number);
  const century = parts[0]?.length === 2 ? (year < 30 ? 2000 : 1900) : 0;
  const serial = dateSerial(century + year, month, number);
  return serial === undefined ? undefined : { serial, numberFormat };
}

function time(text: string, language: Language): Part | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?: ?(am|pm|a|p))?$/i.exec(text);
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
  const half = match[4]?.slice(0, 1).toLowerCase();
  const possible = half === undefined ? hours <= 9999 : language === 'en' && hours <= 12;
  if (!possible || (half !== undefined && hours === 0)) return undefined;
  if (minutes > 59 || seconds > 59) return undefined;
  const counted = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  const serial = (counted * 3600 + minutes * 60 + seconds) / 86_400;
  const base = `${language === 'de' ? 'hh' : 'h'}:mm${match[3] === undefined ? '' : ':ss'}`;
  if (counted > 23) return { serial, numberFormat: '[h]:mm:ss' };
  return { serial, numberFormat: half === undefined ? base : `${base} AM/PM` };
}

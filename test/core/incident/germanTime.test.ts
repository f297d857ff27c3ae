import fc from 'fast-check';
import { notificationDeadline } from '../../../src/core/incident/deadline';
import { germanTime, readMoment } from '../../../src/core/incident/germanTime';
import { runs, seed } from '../../support/counts';

const minutesOf = (iso: string): number => Date.parse(iso) / 60_000;

function momentOf(text: string): number {
  const reading = readMoment(text);
  if (reading.kind !== 'moment') throw new Error(`${text}: ${reading.kind}`);
  return reading.moment;
}

describe('readMoment: German time unless an offset says otherwise', () => {
  test.each([
    ['summer', '2025-08-07T07:05', '2025-08-07T05:05Z'],
    ['winter', '2025-01-07 07:05', '2025-01-07T06:05Z'],
    ['seconds are read over', '2025-08-07T07:05:59', '2025-08-07T05:05Z'],
    ['an offset', '2025-08-07T07:05+05:30', '2025-08-07T01:35Z'],
    ['an offset behind UTC', '2025-08-07T07:05-01:00', '2025-08-07T08:05Z'],
    ['UTC', '2025-08-07T07:05Z', '2025-08-07T07:05Z'],
    ['a leap day', '2024-02-29T12:00', '2024-02-29T11:00Z'],
    ['the last minute of winter', '2025-03-30T01:59', '2025-03-30T00:59Z'],
    ['the first minute of summer', '2025-03-30T03:00', '2025-03-30T01:00Z'],
    ['the first of two, by its offset', '2025-10-26T02:30+02:00', '2025-10-26T00:30Z'],
    ['the second of two, by its offset', '2025-10-26T02:30+01:00', '2025-10-26T01:30Z'],
  ])('%s: %s', (_, text, utc) => {
    expect(readMoment(text)).toEqual({ kind: 'moment', moment: minutesOf(utc) });
  });

  test.each([
    ['skipped', '2025-03-30T02:00'],
    ['skipped', '2025-03-30T02:59'],
    ['twice', '2025-10-26T02:00'],
    ['twice', '2025-10-26T02:59'],
    ['unreadable', 'gestern'],
    ['unreadable', '2025-08-07'],
    ['unreadable', '07.08.2025 07:05'],
    ['unreadable', '2025-02-29T12:00'],
    ['unreadable', '2025-13-01T12:00'],
    ['unreadable', '2025-00-01T12:00'],
    ['unreadable', '2025-04-00T12:00'],
    ['unreadable', '2025-04-01T24:00'],
    ['unreadable', '2025-04-01T12:60'],
    ['unreadable', '1999-04-01T12:00'],
    ['unreadable', '2025-08-07T07:05 Uhr'],
  ])('%s: %s', (kind, text) => {
    expect(readMoment(text)).toEqual({ kind });
  });
});

test('germanTime shows what the platform shows for Europe/Berlin, and reads back', () => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const two = (value: number): string => String(value).padStart(2, '0');
  const moments = fc.oneof(
    fc.integer({ min: minutesOf('2002-01-01T00:00Z'), max: minutesOf('2099-12-31T00:00Z') }),
    // Around the changes of the clock.
    fc.integer({ min: minutesOf('2025-03-29T22:00Z'), max: minutesOf('2025-03-30T03:00Z') }),
    fc.integer({ min: minutesOf('2025-10-25T22:00Z'), max: minutesOf('2025-10-26T03:00Z') }),
  );
  fc.assert(
    fc.property(moments, (moment) => {
      const { year, month, day, weekday, hour, minute, isSummer } = germanTime(moment);
      const date = `${two(day)}/${two(month)}/${year}`;
      const clock = `${two(hour)}:${two(minute)}`;
      const shown = format.format(new Date(moment * 60_000));
      expect(shown).toBe(`${days[weekday] ?? ''} ${date}, ${clock}`.replace(' ', ', '));
      const zone = isSummer ? '+02:00' : '+01:00';
      expect(momentOf(`${year}-${two(month)}-${two(day)}T${clock}${zone}`)).toBe(moment);
    }),
    { seed, numRuns: runs(5000) },
  );
});

describe('notificationDeadline (Art. 33(1) GDPR): 72 hours, weekends count', () => {
  test.each([
    ['the incident', '2025-08-07T07:05', '2025-08-10T07:05', true],
    ['within a week', '2025-08-04T07:05', '2025-08-07T07:05', false],
    ['up to the first minute of Saturday', '2025-08-06T00:00', '2025-08-09T00:00', true],
    ['up to the last minute of Friday', '2025-08-05T23:59', '2025-08-08T23:59', false],
    ['from Sunday on', '2025-08-10T23:00', '2025-08-13T23:00', true],
    ['into summer time an hour later by the clock', '2025-03-28T12:00', '2025-03-31T13:00', true],
    ['out of it an hour earlier', '2025-10-24T12:00', '2025-10-27T11:00', true],
  ])('%s', (_, known, ends, holdsWeekend) => {
    const from = momentOf(known);
    expect(notificationDeadline(from)).toEqual({
      known: from,
      ends: momentOf(ends),
      holdsWeekend,
    });
  });
});

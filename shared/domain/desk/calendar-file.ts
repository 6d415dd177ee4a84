import { dateOfDay, dayNumber } from '../calendar/day.ts';

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** The same thing keeps it from export to export, so that a calendar renews its entry instead of doubling it. */
  readonly uid: string;
  readonly date: string;
  readonly title: string;
  readonly note: string;
  /** Days before it on which the calendar rings. */
  readonly alarmDays: readonly number[];
}

const LINE_OCTETS = 75;
/** A whole day begins at midnight; whoever is reminded at that hour sleeps. */
const ALARM_HOUR = 9;

/** A calendar of whole days as RFC 5545 wants it: CRLF, lines of at most 75 octets, escaped text; `stamp` is UTC like 20260301T010000Z. */
export function calendarFile(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingchou//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(event => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines({ uid, date, title, note, alarmDays }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(dateOfDay(dayNumber(date) + 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escaped(note)}`]),
    'TRANSP:TRANSPARENT',
    ...alarmDays.flatMap(days => alarmLines(days, title)),
    'END:VEVENT',
  ];
}

function alarmLines(days: number, title: string): string[] {
  const trigger = days === 0 ? `PT${ALARM_HOUR}H` : `-P${days - 1}DT${24 - ALARM_HOUR}H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:${trigger}`, 'END:VALARM'];
}

const compact = (date: string): string => date.replaceAll('-', '');

/** Text of a property: backslash, semicolon, comma and line breaks are escaped, other control signs dropped. */
function escaped(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(';', '\\;')
      .replaceAll(',', '\\,')
      .replace(/\r\n?|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** Breaks a line between signs, never within one, so that no piece is longer than 75 octets with its leading space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** How many octets a sign takes in UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

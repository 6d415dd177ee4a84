import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, calendarFile } from '#domain/desk/calendar-file.ts';

const stamp = '20260301T010000Z';
const event: CalendarEvent = {
  uid: 'deadline-plan-2026-01-31@371726.mingchou',
  date: '2026-01-31',
  title: '制定并公示年度抽查工作计划',
  note: '信用监管股\n菏定政发〔2020〕6号',
  alarmDays: [7, 1, 0],
};

/** As a calendar program reads it: folded lines joined, escapes undone. */
function read(file: string): [string, string][] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(line => line !== '')
    .map(line => {
      const [, name = '', value = ''] = /^([^:;]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
      const text = value.replace(/\\([\\;,nN])/g, (_whole, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
      return [name, text];
    });
}

test('a deadline is a whole day with its reminders at nine in the morning', () => {
  const file = calendarFile('云河县 2026 年期限', [event], stamp);
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file).toContain('DTSTART;VALUE=DATE:20260131\r\nDTEND;VALUE=DATE:20260201\r\n');
  expect(read(file).filter(([name]) => name === 'TRIGGER')).toEqual([
    ['TRIGGER', '-P6DT15H'],
    ['TRIGGER', '-P0DT15H'],
    ['TRIGGER', 'PT9H'],
  ]);
});

test('the same thing keeps its UID from export to export', () => {
  const uid = (stampOf: string) => read(calendarFile('x', [event], stampOf)).find(([name]) => name === 'UID')?.[1];
  expect(uid('20270101T000000Z')).toBe(uid(stamp));
});

test('any text comes back as it was, and no line is longer than 75 octets nor breaks a sign', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 }).map(one =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: signs that no text of a calendar may have.
    one.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/g, '').replaceAll('\r', ''),
  );
  fc.assert(
    fc.property(text, text, (title, note) => {
      const file = calendarFile('期限', [{ ...event, title, note, alarmDays: [] }], stamp);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
      expect(file).not.toContain('\ufffd');
      const found = read(file);
      expect(found.find(([name]) => name === 'SUMMARY')?.[1]).toBe(title);
      if (note !== '') expect(found.find(([name]) => name === 'DESCRIPTION')?.[1]).toBe(note);
    }),
    { seed: 11 },
  );
});

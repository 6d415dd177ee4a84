import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { type CalendarEvent, calendarFile } from '#domain/desk/calendar-file.ts';
import { deskKindName } from '#domain/desk/desk-kind.ts';
import { fileFailure } from '../files/file-failure.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { JobContext } from '../service/context.ts';
import { standingDeadlines } from './deadline-days.ts';
import { listDesk } from './desk-list.ts';

/** A calendar program shows no more at once, and what is not due soon is in the next export. */
const MOST_ROWS = 200;

/** Writes the deadlines of a year and what is due at the desk as a calendar file that any calendar program reads. */
export async function exportCalendar(
  context: JobContext,
  { year, ...asked }: ParsedInputOf<'deadline.export'>,
): Promise<OutputOf<'deadline.export'>> {
  const { workspace, application } = context;
  context.progress('生成日历', 0, 1);
  const events = [...deadlineEvents(context, year), ...deskEvents(context, asked)];
  const { name } = workspace.bureau.get();
  const stamp = `${context.now().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const whose = asked.person === 'mine' ? context.actor.name : '全部';
  const path = join(workspace.exportFolder(), safeFileName(`期限日历-${year}-${whose}`, 'ics'));
  await writeFile(path, calendarFile(`${name} ${year} 年期限`, events, stamp)).catch(error =>
    Promise.reject(fileFailure(error, path)),
  );
  context.signal.throwIfAborted();
  return { file: await publishOutput(application.grants, path), events: events.length };
}

function deadlineEvents({ workspace }: JobContext, year: number): CalendarEvent[] {
  const { deadlines } = workspace.bureau.profile();
  const { areaCode } = workspace.bureau.get();
  return standingDeadlines(workspace, year).map(({ deadline, date, named, provisional }) => ({
    uid: `deadline-${deadline.code}-${named}@${areaCode}.mingchou`,
    date,
    title: deadline.name,
    note: [deadline.office, deadline.source, provisional ? '节假日安排未公布，日期可能变动' : '']
      .filter(part => part !== '')
      .join('\n'),
    alarmDays: deadlines.alarmDays,
  }));
}

/** What has a day besides the deadlines of the profile. */
function deskEvents(context: JobContext, asked: Omit<ParsedInputOf<'deadline.export'>, 'year'>): CalendarEvent[] {
  const { deadlines } = context.workspace.bureau.profile();
  const { areaCode } = context.workspace.bureau.get();
  const { rows } = listDesk(context, { ...asked, limit: MOST_ROWS });
  return rows.flatMap(({ kind, id, title, note, due }) =>
    due === null || kind === 'deadline'
      ? []
      : [
          {
            uid: `${kind}-${id}@${areaCode}.mingchou`,
            date: due,
            title: `${deskKindName(kind)}：${title}`,
            note,
            alarmDays: deadlines.alarmDays,
          },
        ],
  );
}

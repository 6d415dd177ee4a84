import { deadlineState } from '#domain/calendar/deadline.ts';
import { versionTitle } from '#domain/item-list/item-version.ts';
import type { PublicRow } from '#domain/publication/public-row.ts';
import { disclosureDue, workingCalendar } from '../disclosure/disclosure-due.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { publicationDue } from './publication-due.ts';

type Unlit = Omit<PublicRow, 'light' | 'workingDaysLeft'>;

/** Everything that must be public on a day, wherever its record stands (domain.md 4.12). */
export function publicRows(workspace: Workspace, today: string): PublicRow[] {
  const profile = workspace.bureau.profile();
  const calendar = workingCalendar(profile);
  const lit = (row: Unlit): PublicRow => {
    if (row.state === 'exempt') return { ...row, light: 'done', workingDaysLeft: null };
    if (row.due === null) return { ...row, light: row.publishedOn === null ? null : 'done', workingDaysLeft: null };
    const { state, workingDaysLeft } = deadlineState(
      row.due,
      today,
      row.publishedOn,
      calendar,
      profile.dueSoonWorkingDays,
    );
    return { ...row, light: state, workingDaysLeft };
  };
  return [...itemLists(workspace), ...records(workspace), ...results(workspace)].map(lit);
}

/** The newest version of the item list, and the earlier ones that were made public. */
function itemLists({ itemVersions, bureau }: Workspace): Unlit[] {
  const newest = itemVersions.newest();
  return itemVersions.all().flatMap(version => {
    if (version.state !== 'published' || version.publishedAt === null) return [];
    const published = itemVersions.disclosures(version.id).at(-1) ?? null;
    if (!published && version.id !== newest?.id) return [];
    return [
      {
        kind: 'item-list' as const,
        id: version.id,
        subjectId: version.id,
        title: `随机抽查事项清单${versionTitle(version.number)}`,
        number: '',
        ...publicationDue({ bureau }, 'item-list', version.publishedAt.slice(0, 10)),
        state: published ? ('published' as const) : ('open' as const),
        publishedOn: published?.on ?? null,
        channel: published?.address ?? null,
        receipt: published?.receipt ?? null,
      },
    ];
  });
}

/** Plans, changes, schemes, lists of draws, corrections and stops. */
function records({ publications }: Workspace): Unlit[] {
  const numbers = publications.subjectNumbers();
  return publications.all().map(row => ({
    kind: row.kind,
    id: row.id,
    subjectId: row.subject_id,
    title: row.title,
    number: numbers.get(row.id) ?? '',
    due: row.due,
    provisional: row.provisional === 1,
    state: row.state,
    publishedOn: row.published_on,
    channel: row.channel,
    receipt: row.receipt,
  }));
}

/** The results of each task of which a check has ended. */
function results(workspace: Workspace): Unlit[] {
  const tasks = workspace.disclosures.drawnTasks();
  const progress = workspace.results.progressOf(tasks.map(({ id }) => id));
  const dueAfter = disclosureDue(workspace);
  const corrected = workspace.publications.correctedTasks();
  return tasks.flatMap(task => {
    const due = dueAfter(progress.get(task.id)?.firstEnd ?? null);
    if (!due) return [];
    const published = corrected.has(task.id) ? ('corrected' as const) : ('published' as const);
    return [
      {
        kind: 'result' as const,
        id: task.id,
        subjectId: task.id,
        title: `${task.name}（检查结果）`,
        number: task.number,
        due: due.date,
        provisional: due.provisional,
        state: task.confirmed_on === null ? ('open' as const) : published,
        publishedOn: task.confirmed_on,
        channel: task.channel,
        receipt: task.receipt,
      },
    ];
  });
}

import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { hasSheets, type TaskState } from '#domain/dispatch/task-machine.ts';
import { certificateReach, daysLeft } from '#domain/staff/staff-certificate.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { readDraft } from '../plan/read-draft.ts';
import { peopleAsked } from '../plan/roster.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificatesOf } from './inspector-detail.ts';
import type { InspectorRecord } from './inspector-store.ts';

type Radar = OutputOf<'inspector.certificates'>;

/**
 * Certificates that have expired, or will within the distances of the profile, or before the planned end of an open task (domain.md
 * 4.4; 国办发〔2024〕54号), the most urgent first; whoever may not be drawn anyway, such as those who left, is not among them.
 */
export function certificateRadar({ workspace }: QueryContext, { on }: ParsedInputOf<'inspector.certificates'>): Radar {
  const { radarSoonDays: soon, radarNearDays: near } = workspace.bureau.profile().staffRule;
  const others = workspace.dossiers.certificates();
  const tasks = openTasks(workspace);
  const rows = workspace.inspectors
    .search('')
    .filter(needsCertificates)
    .flatMap(person => {
      const all = certificatesOf(person, others.get(person.id) ?? []);
      return all.map(({ type, number, until, openEnded, enforcement }) => {
        const reach = certificateReach({ until, openEnded }, on, { soon, near });
        const late =
          openEnded || until === null ? [] : tasks.filter(task => task.concerns.has(person.id) && until < task.checkTo);
        const left = openEnded || until === null ? null : daysLeft(until, on);
        const { id: inspectorId, name, unit } = person;
        return {
          inspectorId,
          name,
          unit,
          type,
          number,
          until,
          enforcement,
          daysLeft: left,
          reach,
          tasks: late.map(shown),
        };
      });
    })
    .filter(({ reach, tasks: late }) => reach !== 'good' || late.length > 0)
    .toSorted((one, other) => (one.daysLeft ?? Infinity) - (other.daysLeft ?? Infinity));
  const count = (reach: Radar['rows'][number]['reach']) => rows.filter(row => row.reach === reach).length;
  return {
    soonDays: soon,
    nearDays: near,
    counts: {
      expired: count('expired'),
      soon: count('soon'),
      near: count('near'),
      noDate: count('no-date'),
      forTasks: rows.filter(row => row.tasks.length > 0).length,
    },
    rows,
  };
}

interface OpenTask {
  readonly id: number;
  readonly name: string;
  readonly checkTo: string;
  /** Who may be drawn for it, or once it is drawn, who was. */
  readonly concerns: ReadonlySet<number>;
}

const shown = ({ id, name, checkTo }: OpenTask) => ({ id, name, checkTo });

function openTasks(workspace: Workspace): OpenTask[] {
  return workspace.tasks.openTasks().map(task => {
    const isDrawn = task.state === 'drawn' || hasSheets(task.state as TaskState);
    const concerns = isDrawn
      ? workspace.inspectors.sentFor(task.id)
      : new Set(peopleAsked(workspace, readDraft(task)).map(({ id }) => id));
    return { id: task.id, name: task.name, checkTo: task.check_to, concerns };
  });
}

/** Who inspects, or may again when he comes back. */
function needsCertificates({ staff_kind: kind, status }: InspectorRecord): boolean {
  const isAssistant = staffKinds.some(({ code, inspector }) => code === kind && !inspector);
  const entry = inspectorStatuses.find(({ code }) => code === status);
  return !isAssistant && (entry === undefined || entry.drawable || entry.code === 'seconded');
}

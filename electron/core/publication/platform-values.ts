import type { PlatformKind, platformFields } from '#domain/publication/platform-field.ts';
import { listOutcomes } from '../check/list-outcomes.ts';
import { printedCode } from '../document/bulletin/bulletin-frame.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { QueryContext } from '../service/context.ts';
import type { PlanSource, ResultSource, TaskSource } from './platform-source-store.ts';

type Values<Kind extends PlatformKind> = Readonly<Record<keyof (typeof platformFields)[Kind], string>>;

export interface PlatformSubject {
  readonly id: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Everything of a kind with all that a platform's column can ask of it. */
export function platformSubjects(context: QueryContext, kind: PlatformKind): PlatformSubject[] {
  const { platformSources } = context.workspace;
  if (kind === 'plan') return platformSources.plans().map(plan => ({ id: plan.id, values: planValues(plan) }));
  const tasks = platformSources.tasks();
  if (kind === 'task') return tasks.map(task => ({ id: task.id, values: taskValues(task) }));
  const byId = new Map(tasks.map(task => [task.id, taskValues(task)]));
  const outcomes = new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
  const authority = context.workspace.bureau.get().name;
  return platformSources.results().map(result => {
    const task = byId.get(result.task_id);
    const words = { authority, outcome: outcomes.get(result.outcome) ?? result.outcome };
    return { id: result.id, values: resultValues(result, task, words) };
  });
}

const planValues = (plan: PlanSource): Values<'plan'> => ({
  number: plan.number,
  name: plan.name,
  year: String(plan.year),
  kind: plan.kind,
  department: plan.department,
  documentNumber: plan.document_number ?? '',
  filedWith: plan.filed_with ?? '',
  filedOn: plan.filed_on ?? '',
  lines: String(plan.lines),
});

function taskValues(task: TaskSource): Values<'task'> {
  const draft = readDraft(task);
  return {
    number: task.number,
    name: task.name,
    plan: task.plan ?? draft.planName,
    checkType: draft.targeted ? '定向抽查' : '不定向抽查',
    items: task.items,
    departments: draft.departments.map(({ name }) => name).join('、'),
    objects: String(task.objects),
    checkFrom: task.check_from,
    checkTo: task.check_to,
    drawNumber: task.draw_number ?? '',
    drawnOn: task.drawn_on?.slice(0, 10) ?? '',
  };
}

function resultValues(
  result: ResultSource,
  task: Values<'task'> | undefined,
  { authority, outcome }: { readonly authority: string; readonly outcome: string },
): Values<'result'> {
  return {
    number: result.number,
    taskNumber: task?.number ?? '',
    taskName: task?.name ?? '',
    objectName: result.object_name,
    objectCode: printedCode(result.object_code),
    address: result.address ?? '',
    authority,
    inspectors: result.inspectors ?? '',
    certificates: result.certificates ?? '',
    checkType: task?.checkType ?? '',
    items: task?.items ?? '',
    checkedOn: result.checked_on,
    endedOn: result.ended_on,
    outcome,
    finding: result.finding,
    note: result.note,
    publishedOn: result.published_on ?? '',
  };
}

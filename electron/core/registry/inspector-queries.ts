import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { obstaclesOf } from '../plan/roster.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';

/** Inspectors and assistants, each with what keeps him from being drawn on a day. */
export function listInspectors(context: QueryContext, input: ParsedInputOf<'inspector.list'>) {
  const { inspectors } = context.workspace;
  const { filter } = input;
  const loads = inspectors.loads(Number(input.on.slice(0, 4)));
  const recusals = inspectors.recusals();
  const matching = inspectors
    .search(filter.text)
    .filter(person => filter.units.length === 0 || filter.units.includes(person.unit))
    .map(person => ({ person, obstacles: obstaclesOf(person, input.on) }))
    .filter(({ obstacles }) => filter.drawable === null || filter.drawable === (obstacles.length === 0));
  const start = input.after === null ? 0 : matching.findIndex(({ person }) => person.id > Number(input.after));
  const page = start < 0 ? [] : matching.slice(start, start + input.limit);
  const more = start >= 0 && matching.length > start + input.limit;
  return {
    rows: page.map(({ person, obstacles }) => ({
      id: person.id,
      code: person.code,
      name: person.name,
      unit: person.unit,
      post: person.post,
      staffKind: person.staff_kind,
      certificate: person.certificate,
      certificateUntil: person.certificate_until,
      fields: JSON.parse(person.fields) as string[],
      qualifications: JSON.parse(person.qualifications) as string[],
      recusals: recusals.get(person.id) ?? [],
      notOwnArea: person.not_own_area === 1,
      status: person.status,
      load: loads.get(person.id) ?? 0,
      phone: shownPhone(context.workspace, 'inspector', person),
      obstacles,
    })),
    next: more ? String(page.at(-1)?.person.id) : null,
    total: matching.length,
  };
}

/** Changes what decides whether and where a person can be drawn. */
export function saveInspector(context: CommandContext, input: ParsedInputOf<'inspector.save'>) {
  const { inspectors } = context.workspace;
  if (!inspectorStatuses.some(({ code }) => code === input.status)) {
    throw new AppError('invalid-input', '人员状态不在规定的类别之中，请从列表中选择。');
  }
  const before = inspectors.get(input.id);
  const recusals = inspectors.recusals().get(input.id) ?? [];
  if (!before || !inspectors.change(input.id, input, instantText(context.now()))) {
    throw new AppError('not-found', '找不到这名人员。');
  }
  context.note({
    subject: `人员 ${before.name}（${before.code}）`,
    before: { status: before.status, notOwnArea: before.not_own_area === 1, recusals },
    after: { status: input.status, notOwnArea: input.notOwnArea, recusals: input.recusals },
    reason: input.reason,
  });
  return { done: true } as const;
}

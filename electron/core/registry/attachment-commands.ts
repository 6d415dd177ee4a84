import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { actorText } from '../account/actor.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';

/** 列入名单, or another last day for an object that stands there. */
export function enlistObject(context: CommandContext, input: ParsedInputOf<'object.enlist'>) {
  const { objects, bureau } = context.workspace;
  const { id, list, from, to, reason } = input;
  const object = objects.get(id);
  if (!object) throw new AppError('not-found', '找不到这个检查对象。');
  const known = bureau.profile().objectLists.find(({ code }) => code === list);
  if (!known) throw new AppError('invalid-input', '本单位的方案里没有这个名单，请从列表中选择。');
  if (to !== null && to < from) throw new AppError('invalid-input', '移出日期不能早于列入日期。');
  const batch = objects.edits.byHand(instantText(context.now()));
  const before = objects.attachments.enlist({ objectId: id, list, from, to, reason, source: '手工录入', batch });
  context.note({
    subject: `检查对象 ${object.name}（${object.code}）`,
    before: before ? { 名单: known.name, 自: from, 至: before.to_day ?? '长期' } : undefined,
    after: { 名单: known.name, 自: from, 至: to ?? '长期' },
    reason,
  });
  return { done: true } as const;
}

/** Gives a class by hand; the one before stays in the record of classes. */
export function classifyObject(context: CommandContext, input: ParsedInputOf<'object.classify'>) {
  const { objects } = context.workspace;
  const { id, field, level, on, reason } = input;
  const object = objects.get(id);
  if (!object) throw new AppError('not-found', '找不到这个检查对象。');
  if (on > chinaDate(context.now())) throw new AppError('invalid-input', '分类日期不能晚于今天。');
  const at = instantText(context.now());
  const batch = objects.edits.byHand(at);
  const given = { objectId: id, field, level, on, source: '手工评定', batch };
  const before = field === '' ? object.risk_class : objects.attachments.professional(id, field);
  if (before === level) {
    throw new AppError('conflict', `等级已经是“${nameOfCode(riskClasses, level)}”，不需要再改。`);
  }
  objects.attachments.record({ ...given, earlier: before });
  if (field === '') {
    objects.edits.update(id, {
      risk_class: level,
      risk_on: on,
      risk_source: given.source,
      batch_id: batch,
      updated_at: at,
    });
    objects.edits.sign(id, { actor: actorText(context.actor), reason, at });
  } else objects.attachments.classify(given);
  const name = field === '' ? '通用信用风险等级' : `${field}等级`;
  context.note({
    subject: `检查对象 ${object.name}（${object.code}）`,
    before: { [name]: before === null ? null : nameOfCode(riskClasses, before) },
    after: { [name]: nameOfCode(riskClasses, level), 分类日期: on },
    reason,
  });
  return { done: true } as const;
}

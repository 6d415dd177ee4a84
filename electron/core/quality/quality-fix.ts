import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { actorText } from '../account/actor.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { fixRules } from './quality-queries.ts';

/** Writes what the examination proposed, with the rule and a reason in the trail and what each object had before beside it. */
export async function fixFindings(context: JobContext, { kind, expected, reason }: ParsedInputOf<'quality.fix'>) {
  const { workspace, application } = context;
  const what = kind === 'blank-station' ? fixRules[kind] : undefined;
  if (what === undefined) throw new AppError('invalid-input', '这一项不能批量修改，请逐户核对。');
  const release = application.holdAlone('import', '导入、名单比对或体检正在进行，请等它完成后再修改。');
  try {
    context.progress('批量修改', 0, 1);
    await breathe(context.signal);
    return context.commit(command => {
      const made = { by: actorText(command.actor), at: instantText(command.now()) };
      const changed = workspace.quality.fillStations({ what, reason, ...made });
      if (changed !== expected || changed === 0) {
        throw new AppError('conflict', '名录在体检之后有变化，修改的户数与预览不同，没有修改任何对象。请重新体检。');
      }
      const stations = Object.fromEntries(workspace.quality.changedTo().map(({ value, count }) => [value, count]));
      command.note({
        subject: `补管辖单位 ${changed} 户`,
        before: { station: '（空）' },
        after: { count: changed, method: what, stations },
        reason,
      });
      return { done: true, changed } as const;
    });
  } finally {
    release();
  }
}

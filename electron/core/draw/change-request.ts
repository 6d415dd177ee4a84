import { AppError } from '#contract/app-error.ts';
import type { ApprovalAction } from '#domain/approval/approval-action.ts';
import type { Fact } from '../approval/approval-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  inspectorsOf,
  requireListedReason,
  requireMember,
  requireOpenObject,
  requireStratum,
  unavailableText,
} from './change-rules.ts';
import { standingDraw } from './standing-draw.ts';

/** What an approval of a change of a result covers. */
export interface ChangeAsked {
  readonly action: ApprovalAction;
  readonly subject: number;
  readonly reason: string;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * What whoever decides about a change should know, with names; null where the action changes no result. It never tells who
 * comes in: that is found when the deed is done. Throws AppError for what could not be done however many agree.
 */
export function changeFacts(workspace: Workspace, { action, subject, reason, details }: ChangeAsked): Fact[] | null {
  if (action !== 'draw.replace' && action !== 'draw.replaceInspector' && action !== 'draw.add') return null;
  const draw = workspace.draws.get(subject);
  if (!draw) throw new AppError('not-found', '找不到这次抽取。');
  const standing = standingDraw(workspace, draw);
  const objectFact = (name: string, code: string) => ({ name, text: `${standing.named(code).name}（${code}）` });
  switch (action) {
    case 'draw.replace': {
      const { out = '' } = details;
      requireOpenObject(workspace, standing, out);
      requireListedReason(standing.plan, reason);
      return [
        objectFact('离开的对象', out),
        { name: '由谁递补', text: '同层候补中下一个没有用过的，办理时由程序填入' },
      ];
    }
    case 'draw.replaceInspector': {
      const { object = '', inspector = '', unavailable = '' } = details;
      requireOpenObject(workspace, standing, object);
      requireMember(standing, object, inspector);
      const names = new Map(inspectorsOf(standing.plan).map(({ id, name, unit }) => [id, `${name}（${unit}）`]));
      const others = unavailable === unavailableText([]) ? [] : unavailable.split('、');
      const strange = others.find(id => !names.has(id));
      if (strange !== undefined) throw new AppError('invalid-input', `方案名单中没有编号 ${strange} 的检查人员。`);
      return [
        objectFact('检查对象', object),
        { name: '不能去的人', text: names.get(inspector) ?? inspector },
        { name: '其他也不能去的人', text: others.map(id => names.get(id)).join('、') || '无' },
      ];
    }
    case 'draw.add': {
      const count = Number(details.count);
      if (!Number.isSafeInteger(count) || count < 1) throw new AppError('invalid-input', '追加的户数应是正整数。');
      const name = requireStratum(standing, details.stratum ?? '', count);
      return [
        { name: '分层', text: name },
        { name: '户数', text: `${count} 户` },
      ];
    }
    default:
      return action satisfies never;
  }
}

import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { requireActiveSeal } from './require-seal.ts';
import { keepersOf } from './seal-list.ts';

const done = { done: true } as const;

/** Enters a seal in the register or changes it; another size asks for another picture. */
export function saveSeal(context: CommandContext, input: ParsedInputOf<'seal.save'>) {
  const { workspace, note } = context;
  const { id, name, unit, kind, shape, widthMillimetres, heightMillimetres, keeperId, beganOn } = input;
  const before = id === null ? null : requireActiveSeal(workspace, id);
  if (before) requireKeeperIfAny(context, before);
  const clash = workspace.seals.named(name);
  if (clash && clash.id !== id) throw new AppError('conflict', `已有名为「${name}」的印章。`);
  if (shape === 'round' && widthMillimetres !== heightMillimetres) {
    throw new AppError('invalid-input', '圆形印章的宽和高应当相等。请填写直径，或改为椭圆形。');
  }
  const keeper = keepersOf(workspace).find(one => one.id === keeperId);
  if (!keeper) {
    throw new AppError('invalid-input', '保管人没有“保管和使用印章”的权限，或账号已停用。请另选保管人。');
  }
  const values = {
    name,
    unit,
    kind,
    shape,
    width_tenths: Math.round(widthMillimetres * 10),
    height_tenths: Math.round(heightMillimetres * 10),
    keeper_id: keeperId,
    began_on: beganOn,
  };
  const isResized = before?.width_tenths !== values.width_tenths || before.height_tenths !== values.height_tenths;
  if (before?.picture_sealed && isResized) {
    throw new AppError('conflict', '已登记图像的印章不能改尺寸。请停用这一枚，按新尺寸另行登记。');
  }
  if (before) workspace.seals.change(before.id, values);
  const saved = before?.id ?? workspace.seals.add(values);
  note({
    subject: name,
    after: { 所属单位: unit, 尺寸: `${widthMillimetres} × ${heightMillimetres} 毫米`, 保管人: keeper.name },
  });
  return { id: saved };
}

/** 停用 or 销毁 of a seal; requests that name it no longer count. */
export function retireSeal(context: CommandContext, { id, state, reason }: ParsedInputOf<'seal.retire'>) {
  const { workspace, now, note } = context;
  const seal = requireActiveSeal(workspace, id);
  requireKeeperIfAny(context, seal);
  workspace.seals.end(id, state, chinaDate(now()), reason);
  note({ subject: seal.name, after: { 结果: state === 'destroyed' ? '销毁' : '停用' }, reason });
  return done;
}

/** The same, but a seal whose keeper has left passes to whoever has the right to keep seals. */
function requireKeeperIfAny(context: CommandContext, seal: Kept): void {
  if (keepersOf(context.workspace).some(({ id }) => id === seal.keeper_id)) requireKeeper(context, seal);
}

interface Kept {
  readonly name: string;
  readonly keeper_id: number;
}

/** Throws AppError('not-allowed') unless whoever acts keeps that seal. */
export function requireKeeper({ workspace, actor }: Pick<CommandContext, 'workspace' | 'actor'>, seal: Kept): void {
  if (seal.keeper_id === actor.accountId) return;
  const keeper = workspace.accounts.get(seal.keeper_id)?.name ?? '';
  throw new AppError('not-allowed', `印章「${seal.name}」由${keeper}保管，只能由保管人办理。`);
}

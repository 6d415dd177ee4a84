import { approve } from './approval-work.ts';
import type { RunningCore } from './running-core.ts';

const reason = '已注销';

/** 递补 with its approvals. */
export async function substitute(running: RunningCore, drawId: number, out: string) {
  await approve(running, { action: 'draw.replace', subject: drawId, reason, details: { out } });
  return running.client.command('draw.replace', { drawId, out, reason });
}

/** 追加 with its approvals. */
export async function addObjects(running: RunningCore, drawId: number, stratum: string, count: number) {
  const details = { stratum, count: String(count) };
  await approve(running, { action: 'draw.add', subject: drawId, reason: '举报较多', details });
  return running.client.command('draw.add', { drawId, stratum, count, reason: '举报较多' });
}

/** 更换检查人员 with its approvals; `away` cannot go either. */
export async function sendAnother(
  running: RunningCore,
  drawId: number,
  at: { readonly object: string; readonly inspector: string },
  away: readonly string[] = [],
) {
  const details = { ...at, unavailable: away.toSorted().join('、') || '无' };
  await approve(running, { action: 'draw.replaceInspector', subject: drawId, reason: '缺席：病假', details });
  const change = { drawId, ...at, unavailable: [...away], reason: '缺席：病假' };
  return running.client.command('draw.replaceInspector', change);
}

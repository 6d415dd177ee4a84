import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import type { Workspace } from '../workspace/workspace.ts';

interface Happening {
  readonly at: string;
  readonly what: string;
}

/** What formal draws made of an object, newest first: drawn, a reserve, come in after the draw, or replaced. */
export function drawsOf({ draws, afterDraws }: Workspace, objectId: number): Happening[] {
  const entries = afterDraws.entriesOf(objectId);
  const came = new Set(
    entries.filter(entry => entry.out_object_id !== objectId).map(entry => `${entry.draw_id} ${entry.attempt}`),
  );
  const drawn = draws
    .drawsOfObject(objectId)
    // Whoever came in is no reserve any more; what follows says so.
    .filter(draw => draw.role === 'drawn' || !came.has(`${draw.id} ${draw.attempt}`))
    .map(draw => {
      const role = draw.role === 'drawn' ? '抽中' : '列为递补';
      const cancelled = draw.cancel_reason === null ? '' : '，已取消';
      return {
        at: draw.started_at,
        what: `${role}：${draw.title}（${draw.number}，第 ${draw.attempt} 次${cancelled}）`,
      };
    });
  const later = entries.map(({ time, title, number, data, ...entry }) => {
    const { reason } = JSON.parse(data) as ReplacementData;
    return { at: time, what: `${entryWords(entry, objectId)}：${title}（${number}）。理由：${reason}` };
  });
  return [...later, ...drawn].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

interface Entry {
  readonly out_object_id: number | null;
  readonly entered_name: string;
  readonly left_name: string | null;
}

function entryWords({ out_object_id: out, entered_name: entered, left_name: left }: Entry, objectId: number): string {
  if (out === null) return '追加';
  return out === objectId ? `已被替换（由${entered}递补）` : `已递补（替换${left ?? ''}）`;
}

import type { ParsedInputOf } from '#contract/contract.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { requireDraw } from './draw-steps.ts';

/** Where the showing of a result has come to, the same for the operator and for every projected window. */
export function showOf({ workspace, application }: QueryContext, { drawId }: ParsedInputOf<'draw.show'>) {
  return workspace.shows.at(drawId, application.options.uptime());
}

/** The operator pauses, goes on, changes the pace or the page. */
export function setShow(context: CommandContext, { drawId, ...setting }: ParsedInputOf<'draw.setShow'>) {
  const { draw } = requireDraw(context, drawId);
  context.workspace.shows.set(drawId, setting, context.application.options.uptime());
  context.note({ subject: `抽取 ${draw.number}`, after: setting });
  return { done: true } as const;
}

/** From the reveal on the room is shown the result from its beginning, at the pace that was last chosen. */
export function beginShow({ workspace, application }: CommandContext, drawId: number): void {
  const seconds = application.options.uptime();
  const speed = workspace.shows.at(drawId, seconds)?.speed ?? 1;
  workspace.shows.set(drawId, { position: 0, running: true, speed }, seconds);
}

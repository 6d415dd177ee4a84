import type { ParsedInputOf } from '#contract/contract.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { requireDraw } from './draw-steps.ts';

/** Where the showing of a result has come to, the same for the operator and for every projected window. */
export function showOf({ workspace, application }: QueryContext, { drawId }: ParsedInputOf<'draw.show'>) {
  return workspace.shows.at(drawId, application.options.uptime());
}

/** The operator pauses, goes on, changes the pace or the page. */
export function setShow(context: CommandContext, { drawId, ...change }: ParsedInputOf<'draw.setShow'>) {
  const { draw } = requireDraw(context, drawId);
  const { shows } = context.workspace;
  const seconds = context.application.options.uptime();
  // Keys pressed one soon after the other follow from what the core knows, not from what a page has heard of so far.
  const { position, running, speed } = shows.at(drawId, seconds) ?? { position: 0, running: false, speed: 1 };
  const setting = {
    position: change.position ?? position,
    running: change.running ?? running,
    speed: change.speed ?? speed,
  };
  shows.set(drawId, setting, seconds);
  context.note({ subject: `抽取 ${draw.number}`, after: setting });
  return { done: true } as const;
}

/** From the reveal on the room is shown the result from its beginning, at the pace that was last chosen. */
export function beginShow({ workspace, application }: CommandContext, drawId: number): void {
  const seconds = application.options.uptime();
  const speed = workspace.shows.at(drawId, seconds)?.speed ?? 1;
  workspace.shows.set(drawId, { position: 0, running: true, speed }, seconds);
}

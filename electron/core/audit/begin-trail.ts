import { instantText } from '../service/clock.ts';
import type { CoreOptions } from '../workspace/application.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What counts as a jump of the clock where a profile says nothing, in minutes. */
const usualJumpMinutes = 5;

/** Begins the trail of a workspace that was just opened: from now on its clock is watched and its rows are covered. */
export function beginTrail({ audit, bureau }: Workspace, { now, uptime }: CoreOptions): void {
  const limit = () => (bureau.exists() ? bureau.profile().clockJumpMinutes : undefined) ?? usualJumpMinutes;
  audit.begin({ now, uptime, limit }, instantText(now()));
}

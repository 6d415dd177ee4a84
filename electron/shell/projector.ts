import type { Display, Rectangle } from 'electron';

/** What is known of a display when it is gone: its number may be another when it comes back, its name rarely is. */
export interface ChosenDisplay {
  readonly id: number;
  readonly label: string;
}

/** Where the audience window belongs: over all of a display of its own, or a normal window beside the operator's. */
export interface AudiencePlace {
  readonly kind: 'projector' | 'window';
  readonly display: Display;
}

const othersThan = (displays: readonly Display[], operator: Display) => displays.filter(({ id }) => id !== operator.id);

/** The chosen display while it is there and the operator does not work on it, else another one, else the operator's own. */
export function audiencePlace(
  displays: readonly Display[],
  operator: Display,
  chosen: ChosenDisplay | null,
): AudiencePlace {
  const others = othersThan(displays, operator);
  const projector =
    others.find(({ id }) => id === chosen?.id) ??
    others.find(({ label }) => label !== '' && label === chosen?.label) ??
    others[0];
  return projector ? { kind: 'projector', display: projector } : { kind: 'window', display: operator };
}

/** The display after `current` among those the operator does not work on; null where there is no other. */
export function nextProjector(displays: readonly Display[], operator: Display, current: Display): Display | null {
  const others = othersThan(displays, operator);
  const next = others[(others.findIndex(({ id }) => id === current.id) + 1) % Math.max(1, others.length)];
  return next && next.id !== current.id ? next : null;
}

/** What the operator is told when the audience window moves by itself; null where it stays. */
export function moveSentence(before: AudiencePlace, after: AudiencePlace): string | null {
  if (before.kind === after.kind && before.display.id === after.display.id) return null;
  if (after.kind === 'window')
    return '投影屏幕断开了，投影已移到本屏幕的窗口里。抽取不受影响，接回后会自动回到投影屏幕。';
  if (before.kind === 'window') return '投影屏幕已接上，投影已移到那里全屏显示。';
  return '原来的投影屏幕不在了，投影已移到另一块屏幕全屏显示。';
}

/** A normal window in the middle of a display, smaller than what is free there. */
export function windowBounds({ x, y, width, height }: Rectangle): Rectangle {
  const wide = Math.min(1280, Math.round(width * 0.8));
  const high = Math.min(720, Math.round(height * 0.8));
  return { x: x + Math.round((width - wide) / 2), y: y + Math.round((height - high) / 2), width: wide, height: high };
}

import type { Display } from 'electron';

/** The display that the operator's window is not on: the projector, when there is one. */
export function projectorOf(displays: readonly Display[], operatorDisplay: Display): Display | null {
  return displays.find(display => display.id !== operatorDisplay.id) ?? null;
}

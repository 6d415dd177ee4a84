/** Whether the keys belong to somebody who writes there: text, a search, a dialog that is open. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]') || target.isContentEditable) return true;
  return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}

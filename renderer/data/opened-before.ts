const key = 'opened-before';

/** Whether a workspace was open in this page before, on an earlier day or today; a page that may keep nothing says yes. */
export function openedBefore(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

/** Keeps for the next start that a workspace was open here. */
export function rememberOpening(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // The next start waits for the core's answer then.
  }
}

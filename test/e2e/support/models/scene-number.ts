import type { Locator } from 'playwright-core';

/** The number of the picture of a result that a window marks itself with, from 0; null while it marks none. */
export async function sceneNumber(marked: Locator): Promise<number | null> {
  const [first] = await marked.evaluateAll(parts => parts.map(part => part.getAttribute('data-scene')));
  return first ? Number(first) : null;
}

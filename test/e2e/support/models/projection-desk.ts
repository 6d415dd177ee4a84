import type { Page } from 'playwright-core';
import { sceneNumber } from './scene-number.ts';

/** The operator's hand on what the room is shown of a result. */
export function projectionDesk(page: Page) {
  const sheet = page.getByRole('region', { name: '投影放映' });
  const button = (name: string) => sheet.getByRole('button', { name, exact: true });
  return {
    press: (name: string) => button(name).click(),
    can: (name: string) => button(name).isEnabled(),
    says: (words: RegExp) => sheet.getByText(words).first().waitFor(),
    /** Which picture of the result stands before the room as far as the desk knows, from 0; null before it knows. */
    scene: () => sceneNumber(sheet.locator('[data-scene]')),
    speed: (name: string) => sheet.locator('.ant-segmented-item-label', { hasText: new RegExp(`^${name}$`) }).click(),
  };
}

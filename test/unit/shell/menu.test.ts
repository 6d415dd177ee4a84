import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '#shell/menu.ts';

const nothing = () => undefined;
const actions = {
  print: nothing,
  closeAudience: nothing,
  changeProjector: nothing,
  toggleAudience: nothing,
  openLogFolder: nothing,
  about: nothing,
};

function everyItem(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap(item => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
}

test('the menu speaks Chinese', () => {
  const labels = everyItem(menuTemplate(actions, true)).flatMap(({ type, label }) =>
    type === 'separator' ? [] : [label],
  );
  expect(labels.length).toBeGreaterThan(15);
  for (const label of labels) expect(label).toMatch(/\p{Script=Han}/u);
});

test('a packed program offers neither developer tools nor a reload', () => {
  const roles = (packaged: boolean) => everyItem(menuTemplate(actions, packaged)).map(({ role }) => role);
  expect(roles(false)).toEqual(expect.arrayContaining(['toggleDevTools', 'reload']));
  expect(roles(true)).not.toContain('toggleDevTools');
  expect(roles(true)).not.toContain('reload');
});

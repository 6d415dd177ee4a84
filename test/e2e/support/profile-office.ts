import { shell } from './models/shell.ts';
import { makeBureau } from './models/start-page.ts';
import { type Office, openOffice } from './office.ts';

/** A new bureau whose page of rules (系统 → 方案) is on the screen. */
export async function officeOnProfile(): Promise<Office> {
  const office = await openOffice();
  await makeBureau(office.page);
  await shell(office.page).goTo('系统', '单位资料');
  await shell(office.page).tab('方案');
  return office;
}

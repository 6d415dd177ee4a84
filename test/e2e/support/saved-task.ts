import { shell } from './models/shell.ts';
import { startPage } from './models/start-page.ts';
import { taskPage } from './models/task-page.ts';
import { type Office, openOffice } from './office.ts';

/** The demo bureau with one new task on the screen, saved and waiting to be drawn; `change` fills in more of its form. */
export async function officeWithTask(
  name: string,
  change?: (form: ReturnType<typeof taskPage>) => Promise<void>,
): Promise<Office> {
  const office = await openOffice();
  const { page } = office;
  await startPage(page).openDemo();
  await shell(page).goTo('抽查任务');
  const form = taskPage(page);
  await form.begin();
  await form.field('任务名称').fill(name);
  await form.chooseItems('年度报告公示信息的检查');
  await change?.(form);
  await form.save();
  await form.saved();
  return office;
}

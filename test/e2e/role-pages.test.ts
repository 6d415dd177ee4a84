import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MethodName } from '#contract/contract.ts';
import { methodPermissions } from '#contract/method-permissions.ts';
import type { Permission } from '#contract/permission.ts';
import { demoPassword } from '#core/account/demo-accounts.ts';
import { drawTask } from './support/drawn-task.ts';
import { door } from './support/models/door.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

interface Role {
  readonly code: string;
  readonly title: string;
  readonly permissions: readonly Permission[];
}

const roles: readonly Role[] = JSON.parse(
  readFileSync(new URL('../../resources/roles.json', import.meta.url), 'utf8'),
) as Role[];

/** The places of the navigation and of 系统, by what their pages are made of; null: for everybody. */
const places: readonly (readonly [string, MethodName | null])[] = [
  ['工作台', null],
  ['审批', 'approval.list'],
  ['抽查事项清单', 'item.list'],
  ['检查对象名录库', 'object.list'],
  ['执法检查人员名录库', 'inspector.list'],
  ['协助人员和专家库', 'assistant.list'],
  ['部门和成员单位', 'department.list'],
  ['名单比对', 'comparison.list'],
  ['底数体检', 'quality.report'],
  ['年度计划', 'plan.list'],
  ['抽查任务', 'task.list'],
  ['抽取', 'draw.history'],
  ['检查与结果', 'assignment.list'],
  ['后续处置', 'followUp.list'],
  ['公示', 'disclosure.list'],
  ['公文', 'document.list'],
  ['用印', 'seal.requests'],
  ['统计与报送', 'statistics.overview'],
  ['系统', null],
  ['使用说明', null],
];
const tabs: readonly (readonly [string, MethodName | null])[] = [
  ['单位资料', null],
  ['方案', 'profile.get'],
  ['账户与权限', 'account.list'],
  ['操作日志', 'audit.list'],
  ['备份', 'backup.list'],
  ['导入记录', 'import.list'],
  ['诊断', 'diagnostics.make'],
  ['更新', 'update.check'],
];

interface PageOfDeeds {
  readonly address: string;
  readonly needs: MethodName | null;
  /** How the title reads once everything is there. */
  readonly stands: RegExp;
  /** What can be done there, by the name of its button, and the method behind it. */
  readonly deeds: Readonly<Record<string, MethodName>>;
}

/** Pages of the bureau with one task that is drawn (1) and one that waits for its draw (2). */
const pages: readonly PageOfDeeds[] = [
  { address: '/', needs: null, stands: /^工作台：/, deeds: { 新建抽查任务: 'task.create' } },
  {
    address: '/deadline',
    needs: 'deadline.year',
    stands: /^年度期限：/,
    deeds: { '导出日历（.ics）': 'deadline.export' },
  },
  { address: '/approval', needs: 'approval.list', stands: /^审批/, deeds: {} },
  {
    address: '/item',
    needs: 'item.list',
    stands: /^抽查事项清单：共/,
    deeds: { 导入清单: 'import.run', 导出: 'item.export' },
  },
  {
    address: '/object',
    needs: 'object.list',
    stands: /^检查对象名录库：在库/,
    deeds: { 导入对象: 'import.run', 导出: 'object.export' },
  },
  {
    address: '/inspector',
    needs: 'inspector.list',
    stands: /^执法检查人员名录库：在库/,
    deeds: { 导入人员: 'import.run', 导出: 'inspector.export', 登记一名: 'inspector.save' },
  },
  {
    address: '/inspector/certificate',
    needs: 'inspector.certificates',
    stands: /^证件到期：/,
    deeds: { 导出: 'staff.export' },
  },
  { address: '/inspector/load', needs: 'inspector.loads', stands: /^任务均衡：/, deeds: { 导出: 'staff.export' } },
  {
    address: '/assistant',
    needs: 'assistant.list',
    stands: /^协助人员和专家库：/,
    deeds: { 登记一名: 'assistant.save' },
  },
  {
    address: '/department',
    needs: 'department.list',
    stands: /^部门和成员单位：/,
    deeds: { 登记一个: 'department.save' },
  },
  {
    address: '/comparison',
    needs: 'comparison.list',
    stands: /^名单比对：还没有比对/,
    deeds: { 比对名单: 'comparison.run' },
  },
  { address: '/quality', needs: 'quality.report', stands: /^底数体检：还没有体检/, deeds: { 开始体检: 'quality.run' } },
  {
    address: '/comparison/new',
    needs: 'comparison.run',
    stands: /^比对名单：/,
    deeds: { '选择文件…': 'import.inspect' },
  },
  { address: '/import/item', needs: 'import.run', stands: /^导入/, deeds: { '选择文件…': 'import.inspect' } },
  { address: '/plan', needs: 'plan.list', stands: /^年度计划：还没有计划/, deeds: { 新建计划: 'plan.create' } },
  { address: '/task', needs: 'task.list', stands: /^抽查任务：共/, deeds: { 新建任务: 'task.create' } },
  { address: '/task/new', needs: 'task.create', stands: /^新建抽查任务：/, deeds: { 保存草稿: 'task.create' } },
  { address: '/task/1', needs: 'task.get', stands: /^任务 .*：待回避确认/, deeds: { 派发任务单: 'dispatch.move' } },
  {
    address: '/task/2',
    needs: 'task.get',
    stands: /^任务 .*：草稿/,
    deeds: { '开始抽取…': 'draw.freezeFrame', '作废…': 'task.void' },
  },
  { address: '/draw', needs: 'draw.history', stands: /^抽取：共 1 次/, deeds: { 从任务开始抽取: 'draw.freezeFrame' } },
  {
    address: '/draw/1',
    needs: 'draw.stage',
    stands: /^抽取：已办结/,
    deeds: { 制作公文: 'document.notices', 导出公开证据: 'draw.evidence', 验证: 'draw.verify' },
  },
  {
    address: '/check',
    needs: 'assignment.list',
    stands: /^检查与结果：还有/,
    deeds: { 录入最急的一个: 'result.save' },
  },
  {
    address: '/check/1',
    needs: 'assignment.list',
    stands: /检查结果：已录入/,
    deeds: { '保存，到下一张': 'result.save', 通知书和公文: 'document.list' },
  },
  {
    address: '/follow-up?view=outside',
    needs: 'followUp.list',
    stands: /^后续处置：抽取之外的检查/,
    deeds: { '登记检查…': 'outsideCheck.add', '导入表格…': 'outsideCheck.import', 导出: 'outsideCheck.export' },
  },
  {
    address: '/disclosure',
    needs: 'disclosure.list',
    stands: /^公示：/,
    deeds: { 办理最急的一件: 'disclosure.confirm' },
  },
  { address: '/disclosure/due', needs: 'publication.list', stands: /^公示：\d/, deeds: {} },
  { address: '/disclosure/all', needs: 'publication.list', stands: /^公示：共 \d/, deeds: {} },
  {
    address: '/disclosure/platform',
    needs: 'platform.list',
    stands: /^公示：\d/,
    deeds: { '粘贴或导入回执…': 'platform.enter', 按平台的列导出: 'platform.export' },
  },
  { address: '/disclosure/stop', needs: 'stop.list', stands: /^公示：没有/, deeds: { '登记申请…': 'stop.apply' } },
  {
    address: '/disclosure/calendar',
    needs: 'calendar.year',
    stands: /^公示：\d{4} 年/,
    deeds: { '粘贴放假通知…': 'calendar.save' },
  },
  {
    address: '/document?taskId=1',
    needs: 'document.list',
    stands: /^公文：\S*\d/,
    deeds: { 制作检查通知书: 'document.notices' },
  },
  { address: '/document/paper', needs: 'paper.list', stands: /^起草和印发：/, deeds: { 起草公文: 'paper.create' } },
  {
    address: '/document/number',
    needs: 'number.list',
    stands: /^发文字号：/,
    deeds: { '代字设置…': 'number.saveSeries', '登记别处用的号…': 'number.explain' },
  },
  { address: '/document/template', needs: 'paper.templates', stands: /^公文模板：/, deeds: {} },
  {
    address: '/document/template/meeting-notice',
    needs: 'paper.saveTemplate',
    stands: /^模板：会议通知/,
    deeds: { 保存模板: 'paper.saveTemplate' },
  },
  {
    address: '/statistics',
    needs: 'statistics.overview',
    stands: /^统计与报送：\d+年，21 项指标/,
    deeds: { '导出统计表（PDF）': 'statistics.print' },
  },
  { address: '/statistics/indicator/I1', needs: 'statistics.indicator', stands: /^I1 抽查户次占比：/, deeds: {} },
  { address: '/statistics/yield', needs: 'statistics.yields', stands: /^比例建议：/, deeds: {} },
  { address: '/statistics/report', needs: 'report.list', stands: /^报送：/, deeds: { '制作报告…': 'report.make' } },
  { address: '/seal', needs: 'seal.requests', stands: /^用印：共 0 项申请/, deeds: {} },
  { address: '/seal?view=seal', needs: 'seal.list', stands: /^用印：登记 0 枚/, deeds: { '登记印章…': 'seal.save' } },
  { address: '/system', needs: null, stands: /^单位资料：/, deeds: { 保存: 'bureau.save' } },
  { address: '/system/profile', needs: 'profile.get', stands: /^方案：/, deeds: { '保存…': 'profile.save' } },
  {
    address: '/system/account',
    needs: 'account.list',
    stands: /^账户与权限：/,
    deeds: { '新建账号…': 'account.save' },
  },
  { address: '/system/audit', needs: 'audit.list', stands: /^操作日志/, deeds: {} },
  { address: '/system/backup', needs: 'backup.list', stands: /^备份/, deeds: { 立即备份: 'backup.run' } },
  { address: '/system/imports', needs: 'import.list', stands: /^导入记录：/, deeds: { 导出: 'import.export' } },
  { address: '/system/diagnostics', needs: 'diagnostics.make', stands: /^诊断/, deeds: {} },
  { address: '/system/update', needs: 'update.check', stands: /^更新/, deeds: {} },
  { address: '/help', needs: null, stands: /^使用说明/, deeds: {} },
];

const refused = /^没有打开这一页的权限/;

/** Whether the table of rights lets a role call a method; null asks for nothing. */
function may({ permissions }: Role, method: MethodName | null): boolean {
  const requirement = method === null ? 'anyone' : methodPermissions[method];
  return requirement === 'anyone' || requirement === 'signed-in' || permissions.includes(requirement);
}

const allowed = (role: Role, table: typeof places): string[] =>
  table.filter(([, method]) => may(role, method)).map(([title]) => title);

describe.skipIf(missing)(`The pages for each role${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  /** Who has which role alone in the demo bureau, by its code. */
  let people = new Map<string, string>();
  let sitting = '';
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    const client = await connectToOffice(office);
    const { taskId } = await drawTask(client, '营业执照抽查');
    const { draft } = await client.query('task.get', { id: taskId });
    await client.command('task.create', { ...draft, name: '第二次抽查' });
    const accounts = await client.query('account.list', {});
    people = new Map(
      accounts.flatMap(({ name, roles: [role, ...more] }) => (role && more.length === 0 ? [[role, name]] : [])),
    );
    sitting = accounts.find(account => account.roles.length === roles.length)?.name ?? '';
    client.close();
  }, 180_000);
  afterAll(() => office?.close());

  const heading = () => office.page.getByRole('heading', { level: 1 });
  const links = (name: string) => office.page.getByRole('navigation', { name }).getByRole('link').allTextContents();

  test.each(roles.map(role => [role.title, role] as const))(
    '%s finds what he may use, and nothing else',
    async (_title, role) => {
      const { page } = office;
      const name = people.get(role.code) ?? '';
      await door(page).menu(sitting, '退出登录');
      await door(page).signIn({ name, password: demoPassword });
      sitting = name;
      await page.getByRole('heading', { level: 1, name: /^工作台：/ }).waitFor();
      await expect.poll(() => links('主导航')).toEqual(allowed(role, places));
      await picture(page, `desk-${role.code}`);
      for (const { address, needs, stands, deeds } of pages) {
        // Two pages in a row that may not be opened look alike: what stands between them tells one from the other.
        if (refused.test((await heading().textContent()) ?? '')) await shell(page).goToAddress('/help');
        await shell(page).goToAddress(address);
        const open = may(role, needs);
        await expect.poll(() => heading().textContent(), { message: address }).toMatch(open ? stands : refused);
        if (address === '/system') await expect.poll(() => links('系统')).toEqual(allowed(role, tabs));
        for (const [deed, method] of Object.entries(deeds)) {
          const button = page.getByRole('main').getByRole('button', { name: deed, exact: true });
          const offered = open && may(role, method);
          await expect.poll(() => button.count(), { message: `${address} ${deed}` }).toBe(offered ? 1 : 0);
        }
        // Nothing was asked that is refused, and nobody is told of a failure that is none of his doing.
        await expect.poll(() => page.getByText('没有读出来').count(), { message: address }).toBe(0);
        await expect.poll(() => page.locator('.ant-message-error').count(), { message: address }).toBe(0);
      }
    },
  );

  test('the browser had nothing to complain of', () => expect(office.complaints()).toEqual([]));
});

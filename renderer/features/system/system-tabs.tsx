import { addresses } from '../../app/addresses.ts';
import { type PageTab, PageTabs } from '../../ui/page-tabs.tsx';

const tabs: readonly PageTab[] = [
  { path: addresses.bureau, title: '单位资料', method: 'workspace.status' },
  { path: addresses.profile, title: '方案', method: 'profile.get' },
  { path: addresses.accounts, title: '账户与权限', method: 'account.list' },
  { path: addresses.audit, title: '操作日志', method: 'audit.list' },
  { path: addresses.backup, title: '备份', method: 'backup.list' },
  { path: addresses.imports, title: '导入记录', method: 'import.list' },
  { path: addresses.diagnostics, title: '诊断', method: 'diagnostics.make' },
  { path: addresses.update, title: '更新', method: 'update.check' },
];

/** The pages of 系统, side by side. */
export function SystemTabs() {
  return <PageTabs name="系统" tabs={tabs} />;
}

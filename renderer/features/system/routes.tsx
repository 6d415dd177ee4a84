import { SettingOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 系统: particulars, profile, trail, backup, imports. */
export const systemFeature: Feature = {
  navigation: [{ path: addresses.bureau, title: '系统', icon: SettingOutlined, group: 'system' }],
  pages: [
    {
      path: addresses.bureau,
      element: latePage(async () => (await import('../workspace/bureau-page.tsx')).BureauPage),
    },
    {
      path: addresses.profile,
      element: latePage(async () => (await import('../workspace/profile-page.tsx')).ProfilePage, 'profile.get'),
    },
    {
      path: addresses.accounts,
      element: latePage(
        async () => (await import('../account/administration/accounts-page.tsx')).AccountsPage,
        'account.list',
      ),
    },
    {
      path: addresses.audit,
      element: latePage(async () => (await import('../audit/audit-page.tsx')).AuditPage, 'audit.list'),
    },
    {
      path: addresses.backup,
      element: latePage(async () => (await import('../backup/backup-page.tsx')).BackupPage, 'backup.list'),
    },
    {
      path: addresses.imports,
      element: latePage(async () => (await import('../import/batch-page.tsx')).BatchPage, 'import.list'),
    },
    {
      path: addresses.diagnostics,
      element: latePage(
        async () => (await import('../diagnostics/diagnostics-page.tsx')).DiagnosticsPage,
        'diagnostics.make',
      ),
    },
    {
      path: addresses.update,
      element: latePage(async () => (await import('../update/update-page.tsx')).UpdatePage, 'update.check'),
    },
  ],
};

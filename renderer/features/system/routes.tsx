import { SettingOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { AuditPage } from '../audit/audit-page.tsx';
import { BatchPage } from '../import/batch-page.tsx';
import { BackupPage } from '../workspace/backup-page.tsx';
import { BureauPage } from '../workspace/bureau-page.tsx';
import { ProfilePage } from '../workspace/profile-page.tsx';

/** 系统: particulars, profile, trail, backup, imports. */
export const systemFeature: Feature = {
  navigation: [{ path: addresses.bureau, title: '系统', icon: SettingOutlined, group: 'system' }],
  pages: [
    { path: addresses.bureau, element: <BureauPage /> },
    { path: addresses.profile, element: <ProfilePage /> },
    { path: addresses.audit, element: <AuditPage /> },
    { path: addresses.backup, element: <BackupPage /> },
    { path: addresses.imports, element: <BatchPage /> },
  ],
};

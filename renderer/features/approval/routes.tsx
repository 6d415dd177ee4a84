import { AuditOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';
import { ApprovalBadge } from './approval-badge.tsx';

/** 审批: what one person asks and others agree to. */
export const approvalFeature: Feature = {
  navigation: [
    {
      path: addresses.approvals,
      title: '审批',
      icon: AuditOutlined,
      method: 'approval.list',
      group: 'desk',
      badge: ApprovalBadge,
    },
  ],
  pages: [
    {
      path: addresses.approvals,
      element: latePage(async () => (await import('./approval-page.tsx')).ApprovalPage, 'approval.list'),
    },
  ],
};

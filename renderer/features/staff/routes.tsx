import { BankOutlined, SolutionOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** Certificates and loads of inspectors, 协助人员和专家, 部门和成员单位. */
export const staffFeature: Feature = {
  navigation: [
    {
      path: addresses.assistants,
      title: '协助人员和专家库',
      icon: SolutionOutlined,
      method: 'assistant.list',
      group: 'registry',
    },
    {
      path: addresses.departments,
      title: '部门和成员单位',
      icon: BankOutlined,
      method: 'department.list',
      group: 'registry',
    },
  ],
  pages: [
    {
      path: addresses.certificates,
      element: latePage(async () => (await import('./certificate-page.tsx')).CertificatePage, 'inspector.certificates'),
    },
    {
      path: addresses.loads,
      element: latePage(async () => (await import('./load-page.tsx')).LoadPage, 'inspector.loads'),
    },
    {
      path: addresses.assistants,
      element: latePage(async () => (await import('./assistant-page.tsx')).AssistantPage, 'assistant.list'),
    },
    {
      path: addresses.departments,
      element: latePage(async () => (await import('./department-page.tsx')).DepartmentPage, 'department.list'),
    },
  ],
};

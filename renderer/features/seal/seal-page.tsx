import { Segmented } from 'antd';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { CertificateList } from './certificate-list.tsx';
import { RequestList } from './request-list.tsx';
import { SealRegister } from './seal-register.tsx';
import { UnheldRights } from './unheld-rights.tsx';
import { UseList } from './use-list.tsx';

const views = [
  { value: '', label: '用印申请' },
  { value: 'use', label: '用印登记' },
  { value: 'seal', label: '印章' },
  { value: 'certificate', label: '数字证书' },
];

/** 用印: requests, the register of uses, the seals and the certificates of the bureau. */
export function SealPage() {
  const address = useAddressFilter();
  const view = address.text('view');
  const switcher = (
    <>
      <Segmented
        aria-label="用印的各部分"
        options={views}
        value={view}
        onChange={value => address.set('view', value)}
      />
      <UnheldRights />
    </>
  );
  switch (view) {
    case 'use':
      return <UseList switcher={switcher} />;
    case 'seal':
      return <SealRegister switcher={switcher} />;
    case 'certificate':
      return <CertificateList switcher={switcher} />;
    default:
      return <RequestList switcher={switcher} />;
  }
}

import { Button, Space } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import type { QueryName } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { May } from '../../ui/may.tsx';

const places: readonly { readonly path: string; readonly title: string; readonly call: QueryName }[] = [
  { path: addresses.objects, title: '名录', call: 'object.list' },
  { path: addresses.labels, title: '标签管理', call: 'label.list' },
  { path: addresses.risk, title: '风险与名单', call: 'object.moreFacets' },
  { path: addresses.subRegistries, title: '分库', call: 'subRegistry.list' },
  { path: addresses.overlap, title: '标签交集', call: 'overlap.count' },
];

/** The pages of the registry of objects, beside each other. */
export function ObjectTabs() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <nav aria-label="检查对象名录库的页面">
      <Space.Compact>
        {places.map(({ path, title, call }) => (
          <May key={path} call={call}>
            <Button
              type={path === pathname ? 'default' : 'text'}
              aria-current={path === pathname ? 'page' : undefined}
              onClick={() => navigate(path)}
            >
              {title}
            </Button>
          </May>
        ))}
      </Space.Compact>
    </nav>
  );
}

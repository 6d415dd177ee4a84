import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';

/** The way to what belongs to the list: its versions, what is not punished, what was never used. */
export function MoreLists() {
  const navigate = useNavigate();
  const reads = useMay('itemList.versions');
  if (!reads) return null;
  const items = [
    { key: addresses.itemVersions, label: '各版与差异' },
    { key: addresses.superiorLists, label: '应纳尽纳核对' },
    { key: addresses.unusedItems, label: '久未实施的事项' },
    { key: addresses.minorExemptions, label: '免罚清单' },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => navigate(key) }}>
      <Button>
        各版与专项清单 <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

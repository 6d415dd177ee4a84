import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';

interface LineMenuProps {
  readonly unit: '行' | '列';
  readonly place: number;
  readonly count: number;
  readonly onInsert: (to: number) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** What can be done with a row or a column as a whole. */
export function LineMenu({ unit, place, count, onInsert, onMove, onRemove }: LineMenuProps) {
  const [before, after] = unit === '行' ? ['上', '下'] : ['左', '右'];
  const deeds: Readonly<Record<string, () => void>> = {
    insertBefore: () => onInsert(place),
    insertAfter: () => onInsert(place + 1),
    moveBefore: () => onMove(place - 1),
    moveAfter: () => onMove(place + 1),
    remove: onRemove,
  };
  const items = [
    { key: 'insertBefore', label: `在${before}面插入一${unit}` },
    { key: 'insertAfter', label: `在${after}面插入一${unit}` },
    { key: 'moveBefore', label: `${before}移`, disabled: place === 0 },
    { key: 'moveAfter', label: `${after}移`, disabled: place === count - 1 },
    { key: 'remove', label: `删除这一${unit}`, disabled: unit === '列' && count === 1 },
  ];
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items, onClick: ({ key }) => deeds[key]?.() }}>
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        icon={<EllipsisOutlined />}
        aria-label={`第 ${place + 1} ${unit}：更多`}
      />
    </Dropdown>
  );
}

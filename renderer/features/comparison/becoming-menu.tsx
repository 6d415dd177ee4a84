import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { May } from '../../ui/may.tsx';
import { BecomingLabel } from './becoming-label.tsx';
import { BecomingRegistry } from './becoming-registry.tsx';
import type { ObjectPart } from './use-becoming.ts';

const deeds = [
  { key: 'joint', label: '建联合任务' },
  { key: 'registry', label: '存为分库' },
  { key: 'label', label: '赋予标签' },
];

/** What a part of a comparison may become: the range of a joint task, a sub-registry, or a label. */
export function BecomingMenu({
  id,
  part,
  empty,
}: {
  readonly id: number;
  readonly part: ObjectPart;
  readonly empty: boolean;
}) {
  const [deed, setDeed] = useState<string | null>(null);
  const given = { id, part, onClose: () => setDeed(null) };
  return (
    <May call="comparison.keep">
      <Dropdown menu={{ items: deeds, onClick: ({ key }) => setDeed(key) }} trigger={['click']} disabled={empty}>
        <Button type="primary" disabled={empty}>
          用这些对象 <DownOutlined />
        </Button>
      </Dropdown>
      {deed === 'label' ? <BecomingLabel {...given} /> : null}
      {deed === 'registry' || deed === 'joint' ? <BecomingRegistry {...given} joint={deed === 'joint'} /> : null}
    </May>
  );
}

import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { May } from '../../ui/may.tsx';
import { BulkLabelDialog } from './bulk-label-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { SubRegistryDialog } from './sub-registry-dialog.tsx';

type Filter = InputOf<'label.assign'>['filter'];
type Deed = 'label' | 'rule' | 'member';

const deeds: readonly { readonly key: Deed; readonly label: string }[] = [
  { key: 'label', label: '批量标签……' },
  { key: 'rule', label: '把条件存为分库……' },
  { key: 'member', label: '入库与出库……' },
];

/** What can be done to all that is filtered. */
export function BulkMenu({ filter, disabled }: { filter: Filter; disabled: boolean }) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  return (
    <May call="label.assign">
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        menu={{ items: [...deeds], onClick: ({ key }) => setDeed(key as Deed) }}
      >
        <Button>对筛选出的</Button>
      </Dropdown>
      {deed === 'label' ? <BulkLabelDialog filter={filter} onClose={close} /> : null}
      {deed === 'rule' ? <SubRegistryDialog record={null} rule={filter} onClose={close} /> : null}
      {deed === 'member' ? <MemberDialog filter={filter} onClose={close} /> : null}
    </May>
  );
}

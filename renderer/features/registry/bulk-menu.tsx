import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import type { RowSelection } from '../../ui/table/use-row-selection.ts';
import { BulkLabelDialog } from './bulk-label-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { ObjectBulkDialog, type ObjectScope } from './object-bulk-dialog.tsx';
import { SubRegistryDialog } from './sub-registry-dialog.tsx';

type Deed = 'edit' | 'label' | 'rule' | 'member';

const deeds: readonly { readonly key: Deed; readonly label: string }[] = [
  { key: 'edit', label: '批量修改……' },
  { key: 'label', label: '批量标签……' },
  { key: 'member', label: '入库与出库……' },
];
const rule = { key: 'rule', label: '把条件存为分库……' };

interface BulkMenuProps {
  readonly filter: ObjectScope['filter'];
  readonly selection: RowSelection;
  readonly disabled: boolean;
}

/** What can be done to the chosen objects; while none is chosen, to all that is filtered. */
export function BulkMenu({ filter, selection, disabled }: BulkMenuProps) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const chosen = selection.count > 0;
  const scope: ObjectScope = { filter, ...(chosen ? selection.scope : { only: null, except: [] }) };
  const close = () => setDeed(null);
  return (
    <May call="label.assign">
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        menu={{ items: chosen ? [...deeds] : [...deeds, rule], onClick: ({ key }) => setDeed(key as Deed) }}
      >
        <Button>{chosen ? `对所选的 ${numberText(selection.count)} 户` : '对筛选出的'}</Button>
      </Dropdown>
      {deed === 'edit' ? <ObjectBulkDialog scope={scope} onDone={selection.clear} onClose={close} /> : null}
      {deed === 'label' ? <BulkLabelDialog scope={scope} onClose={close} /> : null}
      {deed === 'rule' ? <SubRegistryDialog record={null} rule={filter} onClose={close} /> : null}
      {deed === 'member' ? (
        <MemberDialog scope={scope} count={chosen ? selection.count : null} onClose={close} />
      ) : null}
    </May>
  );
}

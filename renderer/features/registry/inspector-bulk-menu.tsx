import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import type { RowSelection } from '../../ui/table/use-row-selection.ts';
import { InspectorBulkDialog, type InspectorScope } from './inspector-bulk-dialog.tsx';

interface InspectorBulkMenuProps {
  readonly filter: InspectorScope['filter'];
  readonly on: string;
  readonly selection: RowSelection;
  readonly disabled: boolean;
}

/** What can be done to the chosen people; while nobody is chosen, to all that are filtered. */
export function InspectorBulkMenu({ filter, on, selection, disabled }: InspectorBulkMenuProps) {
  const [deed, setDeed] = useState<string | null>(null);
  const chosen = selection.count > 0;
  const scope = { filter, on, ...(chosen ? selection.scope : { only: null, except: [] }) };
  const shared = { scope, onDone: selection.clear, onClose: () => setDeed(null) };
  const items = [
    { key: 'edit', label: '批量修改……' },
    { key: 'move', label: '移到协助人员库……' },
  ];
  return (
    <May call="inspector.bulkEdit">
      <Dropdown trigger={['click']} disabled={disabled} menu={{ items, onClick: ({ key }) => setDeed(key) }}>
        <Button>{chosen ? `对所选的 ${numberText(selection.count)} 人` : '对筛选出的'}</Button>
      </Dropdown>
      {deed === 'edit' ? <InspectorBulkDialog {...shared} /> : null}
      {deed === 'move' ? <InspectorBulkDialog {...shared} field="to-assistants" /> : null}
    </May>
  );
}

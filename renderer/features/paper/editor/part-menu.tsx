import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ContentPart } from '#domain/document/paper-content.ts';
import { partNames } from '../edits/blank-part.ts';
import { useEditor } from './editor-context.tsx';

type Kind = ContentPart['kind'];

function useKinds(): readonly Kind[] {
  const { tables } = useEditor();
  const kinds = Object.keys(partNames) as Kind[];
  return kinds.filter(kind => kind !== 'data-table' || tables.length > 0);
}

/** Adds a part of another kind than a paragraph at the end. */
export function AddPart({ onAdd }: { onAdd: (kind: Kind) => void }) {
  const kinds = useKinds().filter(kind => kind !== 'paragraph');
  const items = kinds.map(kind => ({ key: kind, label: partNames[kind] }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => onAdd(key as Kind) }}>
      <Button size="small">加表格、栏目…</Button>
    </Dropdown>
  );
}

interface PartMenuProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (direction: 1 | -1) => void;
  readonly onInsert: (kind: Kind) => void;
  readonly onRemove: () => void;
}

/** What can be done with a part as a whole. */
export function PartMenu({ name, first, last, onMove, onInsert, onRemove }: PartMenuProps) {
  const kinds = useKinds();
  const items = [
    { key: 'up', label: '上移（Alt+↑）', disabled: first },
    { key: 'down', label: '下移（Alt+↓）', disabled: last },
    { type: 'divider' as const },
    ...kinds.map(kind => ({ key: `insert ${kind}`, label: `在下面插入${partNames[kind]}` })),
    { type: 'divider' as const },
    { key: 'remove', label: '删除' },
  ];
  const choose = (key: string) => {
    if (key === 'up') return onMove(-1);
    if (key === 'down') return onMove(1);
    if (key === 'remove') return onRemove();
    onInsert(key.replace('insert ', '') as Kind);
  };
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button type="text" size="small" tabIndex={-1} aria-label={`${name}：更多`} icon={<EllipsisOutlined />} />
    </Dropdown>
  );
}

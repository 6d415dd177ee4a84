import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../../app/addresses.ts';
import { useMay } from '../../../data/rights.ts';
import { useCommand } from '../../../data/use-command.ts';
import type { Paper } from '../writing/written.ts';
import { useCopyPaper } from './use-copy-paper.ts';
import { VoidPaper } from './void-paper.tsx';

/** What is seldom done with a draft: a copy of it, throwing it away, or voiding it where it has a number. */
export function DraftDeeds({ paper }: { paper: Paper }) {
  const navigate = useNavigate();
  const copy = useCopyPaper(paper);
  const remove = useCommand('paper.remove', { done: '草稿已删除。' });
  const [asking, setAsking] = useState<'remove' | 'void' | null>(null);
  const hasNumber = paper.number !== null;
  const items = [
    { key: 'copy', label: '复制为新稿' },
    hasNumber ? { key: 'void', label: '作废…' } : { key: 'remove', label: '删除草稿…' },
  ];
  const throwAway = async () => {
    if (await remove.run({ id: paper.id })) navigate(addresses.papers);
  };
  const choose = (key: string) => (key === 'copy' ? void copy() : setAsking(key === 'void' ? 'void' : 'remove'));
  if (!useMay('paper.remove')) return null;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button icon={<MoreOutlined />} aria-label="更多" />
      </Dropdown>
      {asking === 'remove' ? (
        <Modal
          open
          title="删除这份草稿？"
          okText="删除"
          cancelText="不删"
          confirmLoading={remove.running}
          onOk={() => void throwAway()}
          onCancel={() => setAsking(null)}
        >
          草稿还没有发文字号，删除后不能恢复。
        </Modal>
      ) : null}
      <VoidPaper paper={paper} open={asking === 'void'} onClose={() => setAsking(null)} />
    </>
  );
}

import { Button, Flex, Form, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { PenaltyRow } from './penalty-list.tsx';

/** Joins a decision with a finding or parts it, and takes its whole import back. */
export function PenaltyDeeds({ row }: { row: PenaltyRow }) {
  const [asking, setAsking] = useState<'match' | 'part' | 'takeBack' | null>(null);
  const [chosen, setChosen] = useState<number | null>(row.candidates[0]?.followUpId ?? null);
  const match = useCommand('penalty.match', { done: '已保存。' });
  const takeBack = useCommand('penalty.takeBack', { done: '已收回这次导入。' });
  const close = () => setAsking(null);
  const mayMatch = useMay('penalty.match');
  if (!mayMatch) return null;
  const save = async (followUpId: number | null, reason: string) => {
    if (await match.run({ id: row.id, followUpId, reason })) close();
  };
  return (
    <Flex gap="small" wrap>
      {row.followUpId === null && row.candidates.length > 0 ? (
        <Button type="primary" onClick={() => setAsking('match')}>
          关联台账…
        </Button>
      ) : null}
      {row.followUpId === null ? null : <Button onClick={() => setAsking('part')}>解除关联…</Button>}
      <Button onClick={() => setAsking('takeBack')}>收回这次导入…</Button>
      <ReasonDialog
        open={asking === 'match'}
        title={`关联处罚决定 ${row.number}`}
        consequence="关联后，台账记上决定书文号和日期。"
        confirm="关联"
        ready={chosen !== null}
        running={match.running}
        onConfirm={reason => void save(chosen, reason)}
        onClose={close}
      >
        <Form.Item label="台账">
          <Select
            aria-label="台账"
            value={chosen}
            onChange={setChosen}
            options={row.candidates.map(one => ({
              value: one.followUpId,
              label: `${one.number} ${one.objectName} ${one.sheetNumber ?? ''}`,
            }))}
          />
        </Form.Item>
      </ReasonDialog>
      <ReasonDialog
        open={asking === 'part'}
        title={`解除处罚决定 ${row.number} 的关联`}
        consequence={`台账 ${row.followUpNumber ?? ''} 不再记这份决定书；决定书留在未关联里。`}
        confirm="解除"
        running={match.running}
        onConfirm={reason => void save(null, reason)}
        onClose={close}
      />
      <ReasonDialog
        open={asking === 'takeBack'}
        title="收回这次导入"
        consequence="同一次导入的全部处罚决定都撤出，台账恢复到导入之前。"
        confirm="收回"
        running={takeBack.running}
        onConfirm={reason => {
          void takeBack.run({ batch: row.importedAt, reason }).then(done => done && close());
        }}
        onClose={close}
      />
    </Flex>
  );
}

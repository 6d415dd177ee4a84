import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { notify } from '../../data/notices.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { LookTable } from './look-table.tsx';
import { useChosenTable } from './use-chosen-table.ts';

type Looked = OutputOf<'penalty.look'>;
type Row = Looked['rows'][number];

const words: Readonly<Record<Row['match'], string>> = {
  sheet: '按任务单号对上',
  party: '按当事人找到，请认定',
  none: '没有对应的台账，导入后留在未关联',
  known: '登记过，不再导入',
  refused: '不导入',
};

/** Chooses a file of penalty decisions, shows what would become of each row, and imports it. */
export function PenaltyImport() {
  const look = useJob('penalty.look');
  const run = useJob('penalty.import');
  const [chosen, setChosen] = useState<Readonly<Record<number, number | null>>>({});
  const { grant, looked, choose, close } = useChosenTable<Looked>(file => look.start({ file }));
  if (!useMay('penalty.import')) return null;
  const usable = looked?.rows.filter(({ match }) => match !== 'known' && match !== 'refused').length ?? 0;
  const importAll = async () => {
    if (!looked || grant === null) return;
    const rows = Object.entries(chosen).map(([row, followUpId]) => ({ row: Number(row), followUpId }));
    const done = await run.start({ file: grant, sha256: looked.sha256, chosen: rows });
    if (!done) return;
    notify({ kind: 'done', sentence: `已导入 ${done.imported} 份处罚决定，关联台账 ${done.matched} 条。` });
    setChosen({});
    close();
  };
  return (
    <>
      <Button type="primary" loading={look.running} onClick={() => void choose()}>
        导入处罚决定…
      </Button>
      {looked ? (
        <Modal
          open
          width={960}
          title={`导入处罚决定：${looked.fileName}`}
          okText={`导入 ${usable} 份`}
          cancelText="不做了"
          okButtonProps={{ disabled: usable === 0 }}
          confirmLoading={run.running}
          onOk={() => void importAll()}
          onCancel={close}
        >
          <LookTable
            headings={['行', '决定书文号', '当事人', '决定日期', '将会怎样']}
            rows={looked.rows.map(row => ({
              key: row.row,
              cells: [
                String(row.row),
                row.number,
                row.party,
                row.decidedOn,
                row.match === 'party' ? (
                  <PartyChoice
                    key={row.row}
                    row={row}
                    value={chosen[row.row] ?? null}
                    onChange={id => setChosen({ ...chosen, [row.row]: id })}
                  />
                ) : (
                  row.problem || words[row.match]
                ),
              ],
            }))}
          />
        </Modal>
      ) : null}
    </>
  );
}

interface PartyChoiceProps {
  readonly row: Row;
  readonly value: number | null;
  readonly onChange: (followUpId: number | null) => void;
}

function PartyChoice({ row, value, onChange }: PartyChoiceProps) {
  return (
    <Select
      aria-label={`第 ${row.row} 行对应的台账`}
      size="small"
      style={{ width: 320 }}
      value={value}
      onChange={onChange}
      options={[
        { value: null, label: '先不关联' },
        ...row.candidates.map(one => ({ value: one.followUpId, label: `${one.number} ${one.objectName}` })),
      ]}
    />
  );
}

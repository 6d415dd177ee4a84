import { Button, Modal } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { notify } from '../../data/notices.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { LookTable } from './look-table.tsx';
import { useChosenTable } from './use-chosen-table.ts';

type Looked = OutputOf<'outsideCheck.look'>;

/** Chooses a file of checks, shows what would become of each row, and registers those that are right. */
export function OutsideCheckImport() {
  const look = useJob('outsideCheck.look');
  const run = useJob('outsideCheck.import');
  const { grant, looked, choose, close } = useChosenTable<Looked>(file => look.start({ file }));
  if (!useMay('outsideCheck.import')) return null;
  const right = looked?.rows.filter(({ problem }) => problem === '').length ?? 0;
  const importAll = async () => {
    if (!looked || grant === null) return;
    const done = await run.start({ file: grant, sha256: looked.sha256 });
    if (!done) return;
    notify({ kind: 'done', sentence: `已登记 ${done.registered} 次检查，${done.refused} 行没有登记。` });
    close();
  };
  return (
    <>
      <Button loading={look.running} onClick={() => void choose()}>
        导入表格…
      </Button>
      {looked ? (
        <Modal
          open
          width={960}
          title={`导入抽取之外的检查：${looked.fileName}`}
          okText={`登记 ${right} 次`}
          cancelText="不做了"
          okButtonProps={{ disabled: right === 0 }}
          confirmLoading={run.running}
          onOk={() => void importAll()}
          onCancel={close}
        >
          <LookTable
            headings={['行', '检查对象', '检查日期', '检查事项', '将会怎样']}
            rows={looked.rows.map(row => ({
              key: row.row,
              cells: [String(row.row), row.objectName, row.checkedOn, row.items, fate(row)],
            }))}
          />
        </Modal>
      ) : null}
    </>
  );
}

function fate({ problem, outsideList, hasFinding }: Looked['rows'][number]): string {
  if (problem !== '') return `不登记：${problem}`;
  return ['登记', outsideList ? '记为清单外' : '', hasFinding ? '问题列入台账' : ''].filter(Boolean).join('，');
}

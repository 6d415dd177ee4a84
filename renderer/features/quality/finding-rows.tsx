import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { notify } from '../../data/notices.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { ObjectDrawer } from '../registry/object-drawer.tsx';

type Finding = NonNullable<OutputOf<'quality.report'>['newest']>['findings'][number];
type Row = RowOf<'quality.rows'>;

const columns: readonly Column<Row>[] = [
  { key: 'code', title: '代码', width: 210, render: row => <CodeText>{row.code}</CodeText> },
  { key: 'name', title: '名称', width: 240, grow: 1, render: row => row.name },
  { key: 'address', title: '住所', width: 260, grow: 1, render: row => row.address ?? '—' },
  {
    key: 'value',
    title: '现在',
    width: 150,
    render: row => (row.changedSince ? <StatusMark tone="plain">体检后已改动</StatusMark> : row.value || '（空）'),
  },
];
const proposal: Column<Row> = { key: 'proposal', title: '补为', width: 210, render: row => row.proposal ?? '—' };

interface FindingRowsProps {
  readonly finding: Finding;
  readonly onBack: () => void;
}

/** The objects of one finding; what the program proposes stands beside what there is, before anything is written. */
export function FindingRows({ finding, onBack }: FindingRowsProps) {
  const { kind, name, advice, count, fix } = finding;
  const list = usePagedList('quality.rows', { kind, fixable: false });
  const [opened, setOpened] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const job = useJob('quality.fix');
  const fixable = useMay('quality.fix') && fix !== null && fix.count > 0 ? fix : null;
  const confirm = async (reason: string) => {
    const done = await job.start({ kind, expected: fixable?.count ?? 0, reason });
    setAsking(false);
    if (done) notify({ kind: 'done', sentence: `已补 ${numberText(done.changed)} 户，原值已留存。` });
  };
  return (
    <Page
      title={`底数体检 ${name}`}
      state={`${numberText(count)} 户`}
      lead={fixable ? `${advice}${fixable.rule}` : advice}
      actions={
        <>
          <Button onClick={onBack}>全部项目</Button>
          <ExportButton job="quality.export" input={{ kind }} disabled={count === 0} />
        </>
      }
      primary={
        fixable ? (
          <Button type="primary" onClick={() => setAsking(true)}>
            按“补为”列补 {numberText(fixable.count)} 户
          </Button>
        ) : undefined
      }
      fill
    >
      <TableFrame ends={<RowCount total={list.total} unit="户" />}>
        <DataTable
          label={name}
          columns={fix ? [...columns, proposal] : columns}
          list={list}
          onOpen={row => setOpened(row.objectId)}
          isOpen={row => row.objectId === opened}
          empty={<EmptyState title={`没有“${name}”的对象`}>这一项没有问题。</EmptyState>}
        />
      </TableFrame>
      <ObjectDrawer objectId={opened} onClose={() => setOpened(null)} />
      <ReasonDialog
        open={asking}
        title={`补管辖单位 ${numberText(fixable?.count ?? 0)} 户`}
        consequence={`${fixable?.rule ?? ''}原值逐户留存，规则和理由记入操作日志。`}
        confirm="补上"
        running={job.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}

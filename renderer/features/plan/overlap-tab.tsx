import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { probabilityWords } from '#domain/annual-plan/probability.ts';
import { useCommand } from '../../data/use-command.ts';
import { useJob } from '../../data/use-job.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import styles from './plan.module.css';

type Overlaps = OutputOf<'plan.overlaps'>;
type Row = Overlaps['rows'][number];

const columnsOf = (onJoin: (row: Row) => void): Column<Row>[] => [
  {
    key: 'lines',
    title: '计划行',
    width: 260,
    grow: 1.4,
    wrap: true,
    render: row => row.lines.map(({ id, name, base }) => <div key={id}>{`${name}（${numberText(base)} 户）`}</div>),
  },
  {
    key: 'plans',
    title: '所在计划和部门',
    width: 220,
    grow: 1.2,
    wrap: true,
    render: row =>
      row.lines.map(({ id, planName, departments }) => (
        <div key={id}>{`${planName}：${departments.join('、') || '—'}`}</div>
      )),
  },
  { key: 'days', title: '重叠时间', width: 120, wrap: true, render: row => `${row.from} 至 ${row.to}` },
  { key: 'common', title: '共同户数', width: 90, align: 'end', render: row => numberText(row.common) },
  {
    key: 'lowRisk',
    title: '其中低风险',
    width: 110,
    render: row => (row.lowRisk > 0 ? <StatusMark tone="late">{`${numberText(row.lowRisk)} 户`}</StatusMark> : '—'),
  },
  {
    key: 'proposal',
    title: '建议',
    width: 260,
    grow: 1.2,
    wrap: true,
    render: row => (
      <div>
        <div className={styles.proposal}>{row.proposal}</div>
        {row.mayJoin ? (
          <May call="plan.joinLines">
            <Button size="small" onClick={() => onJoin(row)}>
              合并为一次联合检查…
            </Button>
          </May>
        ) : (
          <div className={styles.hint}>要合并，先让两个计划进入草稿或调整中。</div>
        )}
      </div>
    ),
  },
];

/** 重复检查: lines of the year that share objects while their periods meet, with the proposal of one visit. */
export function OverlapTab({ year }: { year: number }) {
  const job = useJob('plan.overlaps', { slot: `plan-overlaps-${year}` });
  const [joining, setJoining] = useState<Row | null>(null);
  const { state } = job;
  const found = state.step === 'done' ? state.result : null;
  if (state.step === 'running') {
    return (
      <ProgressPanel
        title="核对重复检查"
        progress={state.progress}
        cancelling={state.cancelling}
        onCancel={job.cancel}
      />
    );
  }
  const look = (
    <Button type={found ? 'default' : 'primary'} onClick={() => void job.start({ year })}>
      {found ? '重新核对' : `核对 ${year} 年度全部计划`}
    </Button>
  );
  if (!found) {
    return (
      <EmptyState title="还没有核对" action={look}>
        把这一年所有计划的行两两对照：对象有重合、时间又碰在一起的，列出来，建议合并为一次上门。
      </EmptyState>
    );
  }
  return (
    <div className={styles.body}>
      <p className={styles.facts} role="status">
        <span>{`比较了 ${found.compared} 行`}</span>
        <span>{`${numberText(found.covered)} 户同时在两行以上`}</span>
        <span>{`单户全年被抽查概率最高 ${probabilityWords(found.highest)}`}</span>
      </p>
      {found.left.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`${found.left.length} 行没有比较：${found.left.map(({ name, why }) => `${name}（${why}）`).join('；')}`}
        />
      ) : null}
      <TableFrame tools={look} ends={<RowCount total={found.rows.length} unit="处" />}>
        <DataTable
          label="重复检查"
          columns={columnsOf(setJoining)}
          list={fixedList(found.rows)}
          empty={<EmptyState title="没有重复">没有两行在同一时间检查同样的对象。</EmptyState>}
        />
      </TableFrame>
      {joining ? (
        <JoinDialog
          row={joining}
          onDone={() => {
            setJoining(null);
            void job.start({ year });
          }}
          onClose={() => setJoining(null)}
        />
      ) : null}
    </div>
  );
}

function JoinDialog({ row, onDone, onClose }: { row: Row; onDone: () => void; onClose: () => void }) {
  const [name, setName] = useState(`${row.lines[0]?.name ?? ''}等联合检查`);
  const command = useCommand('plan.joinLines', { done: '已合并为一行联合检查。' });
  const join = async (reason: string) => {
    if (await command.run({ lineIds: row.lines.map(({ id }) => id), name, reason })) onDone();
  };
  return (
    <ReasonDialog
      open
      title="合并为一次联合检查"
      consequence={`新的一行查两行的全部事项，参与部门合在一起；${row.lines.map(line => `“${line.name}”`).join('、')}取消。对象范围先取第一行的，合并后请核对，并重新统计基数。`}
      confirm="合并"
      running={command.running}
      ready={name.trim() !== ''}
      onConfirm={reason => void join(reason)}
      onClose={onClose}
    >
      <Form.Item label="联合检查的名称" required>
        <Input
          aria-label="联合检查的名称"
          value={name}
          maxLength={120}
          onChange={event => setName(event.target.value)}
        />
      </Form.Item>
    </ReasonDialog>
  );
}

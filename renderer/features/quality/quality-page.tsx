import { Button } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { timeText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { TableFrame } from '../../ui/table/table-frame.tsx';
import { FindingRows } from './finding-rows.tsx';

type Report = NonNullable<OutputOf<'quality.report'>['newest']>;
type Finding = Report['findings'][number];

const columns: readonly Column<Finding>[] = [
  { key: 'name', title: '项目', width: 190, render: row => row.name },
  { key: 'count', title: '户数', width: 100, align: 'end', render: row => numberText(row.count) },
  {
    key: 'state',
    title: '结果',
    width: 170,
    render: row => {
      if (row.count === 0) return <StatusMark tone="good">没有</StatusMark>;
      if (row.fix && row.fix.count > 0)
        return <StatusMark tone="active">{`可补 ${numberText(row.fix.count)} 户`}</StatusMark>;
      return <StatusMark tone="soon">请核对</StatusMark>;
    },
  },
  { key: 'advice', title: '怎么办', width: 360, grow: 1, render: row => row.advice },
];

function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

function Lead({ report, earlier }: { report: Report; earlier: OutputOf<'quality.report'>['earlier'] }) {
  const { figures } = report;
  const [last] = earlier;
  return (
    <>
      {`体检于 ${timeText(report.madeAt)}。底数：检查对象 ${numberText(figures.objects)} 户、执法检查人员 ${numberText(figures.inspectors)} 人、抽查事项 ${numberText(figures.items)} 项；`}
      {`标签：${shareText(figures.labelled, figures.objects)} 的对象有标签；没有任何问题的 ${numberText(figures.sound)} 户（${shareText(figures.sound, figures.objects)}）。`}
      {last ? `上次 ${timeText(last.madeAt)}：没有问题的 ${numberText(last.figures.sound)} 户。` : ''}
    </>
  );
}

/** 底数体检: how the registries stand, each finding with its objects, and what the program may put right at once. */
export function QualityPage() {
  const { data, failure, retry } = useQuery('quality.report', {});
  const run = useJob('quality.run', { slot: 'quality.run' });
  const address = useAddressFilter();
  const report = data?.newest ?? null;
  const finding = report?.findings.find(({ kind }) => kind === address.text('kind')) ?? null;
  const begin = (
    <May call="quality.run">
      <Button type="primary" disabled={run.running} onClick={() => void run.start({})}>
        {report ? '重新体检' : '开始体检'}
      </Button>
    </May>
  );
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const faults = report?.findings.filter(({ count }) => count > 0).length ?? 0;
  const title = { title: '底数体检', state: report ? `${faults} 项有问题` : '还没有体检' };
  if (run.state.step === 'running') {
    const { progress, cancelling } = run.state;
    return (
      <Page {...title}>
        <ProgressPanel title="正在逐户核对" progress={progress} cancelling={cancelling} onCancel={run.cancel} />
      </Page>
    );
  }
  if (!report || !data) {
    return (
      <Page {...title}>
        <Sheet>
          <EmptyState title="还没有体检" action={begin}>
            逐户核对检查对象名录库：代码、重复、登记状态、管辖单位、行政区划、行业、标签和风险等级。体检只看不改。
          </EmptyState>
        </Sheet>
      </Page>
    );
  }
  if (finding) return <FindingRows finding={finding} onBack={() => address.clear()} />;
  return (
    <Page {...title} lead={<Lead report={report} earlier={data.earlier} />} primary={begin} fill>
      <TableFrame>
        <DataTable
          label="体检结果"
          columns={columns}
          list={fixedList(report.findings)}
          onOpen={row => address.assign({ kind: row.kind })}
          empty={null}
        />
      </TableFrame>
    </Page>
  );
}

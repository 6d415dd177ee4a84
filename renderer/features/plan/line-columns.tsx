import { Link } from 'react-router';
import { probabilityWords } from '#domain/annual-plan/probability.ts';
import { addresses } from '../../app/addresses.ts';
import { numberText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { rangeAddress } from '../registry/range-address.ts';
import { AlarmMark, type PlanLine, periodWords } from './plan-words.tsx';

const stop = (event: { stopPropagation(): void }) => event.stopPropagation();

function baseLink({ base, range }: PlanLine) {
  if (base === null) return '—';
  if (range === null) return numberText(base);
  return (
    <Link to={rangeAddress(range)} onClick={stop}>
      {numberText(base)}
    </Link>
  );
}

function standing({ cancelledIn, remarks }: PlanLine) {
  if (cancelledIn !== null) return <StatusMark tone="plain">已取消</StatusMark>;
  return remarks.length > 0 ? (
    <StatusMark tone="soon">{`${remarks.length} 处要看`}</StatusMark>
  ) : (
    <StatusMark tone="good">齐全</StatusMark>
  );
}

/** The lines of a plan. */
export const lineColumns: readonly Column<PlanLine>[] = [
  { key: 'position', title: '序号', width: 56, align: 'end', render: row => row.position },
  { key: 'name', title: '抽查任务', width: 200, grow: 1.4, fixed: true, wrap: true, render: row => row.name },
  {
    key: 'items',
    title: '抽查事项',
    width: 200,
    grow: 1.4,
    wrap: true,
    render: row => row.items.map(({ text }) => text).join('；') || '—',
  },
  { key: 'range', title: '对象范围', width: 130, grow: 0.8, wrap: true, render: row => row.rangeText || '—' },
  {
    key: 'ratio',
    title: '比例',
    width: 130,
    grow: 0.8,
    wrap: true,
    render: row => row.ruleWords || row.ratioText || '—',
  },
  { key: 'base', title: '基数', width: 76, align: 'end', render: baseLink },
  { key: 'target', title: '抽查户数', width: 84, align: 'end', render: row => numberOr(row.target) },
  {
    key: 'probability',
    title: '被抽查概率',
    width: 96,
    align: 'end',
    render: row => probabilityWords(row.probability),
  },
  { key: 'period', title: '抽查时间', width: 130, wrap: true, render: row => periodWords(row) || '—' },
  {
    key: 'departments',
    title: '部门',
    width: 150,
    grow: 0.8,
    wrap: true,
    render: row => [row.leadDepartment, ...row.departments].filter(name => name !== '').join('、') || '—',
  },
  { key: 'targeted', title: '抽查类型', width: 84, hidden: true, render: row => (row.targeted ? '定向' : '不定向') },
  { key: 'level', title: '实施层级', width: 96, hidden: true, render: row => row.level || '—' },
  { key: 'office', title: '承办股室', width: 110, hidden: true, render: row => row.office || '—' },
  { key: 'standing', title: '核对', width: 100, render: standing },
];

const numberOr = (value: number | null) => (value === null ? '—' : numberText(value));

/** How far each line has come. */
export const progressColumns: readonly Column<PlanLine>[] = [
  { key: 'position', title: '序号', width: 56, align: 'end', render: row => row.position },
  { key: 'name', title: '抽查任务', width: 240, grow: 2, fixed: true, wrap: true, render: row => row.name },
  { key: 'period', title: '抽查时间', width: 150, wrap: true, render: row => periodWords(row) || '—' },
  { key: 'alarm', title: '情况', width: 200, grow: 1, render: row => <AlarmMark progress={row.progress} /> },
  { key: 'target', title: '计划户数', width: 90, align: 'end', render: row => numberOr(row.target) },
  { key: 'drawn', title: '已抽', width: 80, align: 'end', render: row => numberText(row.progress.drawn) },
  { key: 'checked', title: '已检查', width: 80, align: 'end', render: row => numberText(row.progress.checked) },
  { key: 'disclosed', title: '已公示', width: 80, align: 'end', render: row => numberText(row.progress.disclosed) },
  {
    key: 'tasks',
    title: '任务',
    width: 200,
    grow: 1,
    wrap: true,
    render: ({ progress }) =>
      progress.tasks.length === 0
        ? '—'
        : progress.tasks.map(({ id, number }) => (
            <div key={id}>
              <Link to={addresses.task(id)} onClick={stop}>
                {number}
              </Link>
            </div>
          )),
  },
];

import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import styles from './import.module.css';
import { type ImportKind, kindWords, type Look } from './import-kind.ts';
import { type Group, groupsOf } from './look-groups.ts';
import { TidiedCells } from './tidied-cells.tsx';
import type { Import } from './use-import.ts';

type Row = RowOf<'import.rows'>;

const changeWords = ({ name, before, after }: Row['changes'][number]) =>
  `${name}：${before ?? '（空）'} → ${after ?? '（空）'}`;

function Said({ row, group, leftState }: { row: Row; group: Group; leftState: string | null }) {
  if (group === 'doubtful') return row.problems.join('；');
  if (group === 'updated') return row.changes.map(changeWords).join('；');
  if (group === 'missing')
    return leftState === null ? '不改动' : <StatusMark tone="soon">{`标为「${leftState}」`}</StatusMark>;
  return group === 'skipped' ? '库里已有，不动' : '';
}

function columnsOf(group: Group, leftState: string | null): readonly Column<Row>[] {
  const said = {
    key: 'said',
    title: group === 'doubtful' ? '问题' : '变化',
    width: 360,
    grow: 3,
    render: (row: Row) => <Said row={row} group={group} leftState={leftState} />,
  };
  return [
    ...(group === 'missing'
      ? []
      : [
          {
            key: 'row',
            title: '文件行号',
            width: 80,
            align: 'end' as const,
            render: (row: Row) => row.rowNumber ?? '',
          },
        ]),
    { key: 'title', title: '名称', width: 220, grow: 1, render: (row: Row) => row.title },
    { key: 'detail', title: '编号等', width: 190, render: (row: Row) => row.detail },
    ...(group === 'doubtful'
      ? [
          {
            key: 'taken',
            title: '结果',
            width: 110,
            render: (row: Row) =>
              row.taken ? <StatusMark tone="soon">会导入</StatusMark> : <StatusMark tone="late">不导入</StatusMark>,
          },
        ]
      : []),
    ...(group === 'created' || group === 'unchanged' ? [] : [said]),
  ];
}

function RowDrawer({ row, onClose }: { row: Row | null; onClose: () => void }) {
  return (
    <DetailDrawer open={row !== null} title={row?.title ?? ''} onClose={onClose}>
      {row ? (
        <>
          <Facts>
            {row.rowNumber === null ? null : <Fact name="文件行号">{row.rowNumber}</Fact>}
            <Fact name="编号等">{row.detail}</Fact>
            {row.problems.map(problem => (
              <Fact key={problem} name="问题">
                {problem}
              </Fact>
            ))}
          </Facts>
          {row.changes.length > 0 ? (
            <Facts title="逐项变化">
              {row.changes.map(({ field, name, before, after }) => (
                <Fact key={field} name={name}>
                  {before ?? '（空）'} → {after ?? '（空）'}
                </Fact>
              ))}
            </Facts>
          ) : null}
        </>
      ) : null}
    </DetailDrawer>
  );
}

interface LookStepProps {
  readonly kind: ImportKind;
  readonly work: Import;
  readonly look: Look;
}

/** The third step: what the import would do, group by group, before anything is written. */
export function LookStep({ kind, work, look }: LookStepProps) {
  const groups = groupsOf(look);
  const [chosen, setChosen] = useState<Group | null>(null);
  const group = chosen ?? groups.find(({ count }) => count > 0)?.group ?? 'created';
  const list = usePagedList('import.rows', { lookId: look.lookId, group });
  const [opened, setOpened] = useState<Row | null>(null);
  const { unit } = kindWords[kind];
  const count = groups.find(one => one.group === group)?.count ?? 0;
  return (
    <>
      {work.run.state.step === 'failed' ? (
        <Alert
          type="warning"
          showIcon
          title="没有导入，库里的数据没有变"
          description={work.run.state.failure.sentence}
        />
      ) : null}
      {look.leftWarning ? <Alert type="warning" showIcon title={look.leftWarning} /> : null}
      <div className={styles.about}>
        <p>{`「${look.fileName}」共 ${numberText(look.rows)} 行，还没有写入名录库。${look.sentence}`}</p>
        <TidiedCells look={look} />
        <p>
          {`由${look.lookedBy}于 `}
          <time>{timeText(look.lookedAt)}</time>
          {' 核对；'}
          <time>{timeText(look.until)}</time>
          {' 前没有人继续，就自动放弃。'}
        </p>
      </div>
      <TableFrame
        tools={
          <Segmented<Group>
            aria-label="分组"
            value={group}
            onChange={setChosen}
            options={groups.map(one => ({ value: one.group, label: `${one.name} ${numberText(one.count)}` }))}
          />
        }
        ends={<RowCount total={count} unit={group === 'doubtful' ? '行' : unit} />}
      >
        <DataTable
          key={group}
          label="导入会做的改动"
          columns={columnsOf(group, look.leftState)}
          list={list}
          onOpen={setOpened}
          isOpen={row => row.key === opened?.key}
          empty={<EmptyState title="这一组没有行">换一组看看。</EmptyState>}
        />
      </TableFrame>
      <RowDrawer row={opened} onClose={() => setOpened(null)} />
    </>
  );
}

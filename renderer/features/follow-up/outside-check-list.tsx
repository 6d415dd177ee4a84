import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { outsideCheckKinds, outsideSources } from '#domain/follow-up/outside-check.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { ListMark, type OutsideCheckRow, outsideCheckColumns } from './outside-check-columns.tsx';
import { OutsideCheckForm } from './outside-check-form.tsx';
import { OutsideCheckImport } from './outside-check-import.tsx';

const sources = [
  { value: '', label: '全部' },
  ...outsideSources.map(({ code, name }) => ({ value: code as string, label: name })),
];

/** 抽取之外的检查: complaints, hand-overs, monitoring, key supervision, each with its source. */
export function OutsideCheckList({ switcher }: { switcher: ReactNode }) {
  const address = useAddressFilter();
  const source = address.text('source');
  const filter: InputOf<'outsideCheck.list'>['filter'] = {
    text: address.text('text').slice(0, 100),
    sources: outsideSources.some(({ code }) => code === source) ? [source] : [],
    kinds: [],
    from: null,
    to: null,
    outsideList: address.text('list') === 'out',
    objectId: null,
    voided: address.text('voided') === 'yes',
  };
  const list = usePagedList('outsideCheck.list', { filter });
  const choice = useColumnChoice('outside-check', outsideCheckColumns);
  const [opened, setOpened] = useState<number | null>(null);
  const [entering, setEntering] = useState(false);
  return (
    <Page
      title="后续处置"
      state={list.loading ? undefined : `抽取之外的检查 ${numberText(list.total)} 次`}
      primary={
        <May call="outsideCheck.add">
          <Button type="primary" onClick={() => setEntering(true)}>
            登记检查…
          </Button>
        </May>
      }
      actions={<OutsideCheckImport />}
      fill
    >
      <TableFrame
        tools={
          <>
            {switcher}
            <SearchBox
              value={filter.text}
              onSearch={word => address.set('text', word)}
              placeholder="对象、代码、事项、人员或线索"
            />
            <Segmented
              aria-label="检查来源"
              options={sources}
              value={filter.sources[0] ?? ''}
              onChange={value => address.set('source', value)}
            />
            <Segmented
              aria-label="清单"
              options={[
                { value: '', label: '不论清单' },
                { value: 'out', label: '清单外' },
              ]}
              value={address.text('list')}
              onChange={value => address.set('list', value)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="次" />
            <ColumnChooser columns={outsideCheckColumns} choice={choice} />
            <ExportButton job="outsideCheck.export" input={{ filter }} />
          </>
        }
      >
        <DataTable
          label="抽取之外的检查"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={
            <EmptyState title="没有登记检查">
              投诉举报、转办交办、数据监测、重点监管等不经抽取的检查，在这里登记来源和批准，发现问题的自动列入台账。
            </EmptyState>
          }
        />
      </TableFrame>
      <CheckDrawer row={list.rows.find(({ id }) => id === opened) ?? null} onClose={() => setOpened(null)} />
      {entering ? <OutsideCheckForm onClose={() => setEntering(false)} /> : null}
    </Page>
  );
}

function CheckDrawer({ row, onClose }: { row: OutsideCheckRow | null; onClose: () => void }) {
  return (
    <DetailDrawer
      open={row !== null}
      title={row ? `${row.number} ${row.objectName}` : ''}
      onClose={onClose}
      footer={row && row.voidReason === null ? <VoidButton row={row} onDone={onClose} /> : null}
    >
      {row ? (
        <>
          <Facts title="检查">
            <Fact name="检查来源">{nameOfCode(outsideSources, row.source)}</Fact>
            <Fact name="检查类型">{nameOfCode(outsideCheckKinds, row.kind)}</Fact>
            <Fact name="线索来源">{row.clue}</Fact>
            <Fact name="上级部署">{row.orderedAbove ? '是，不计入年度频次上限' : '否'}</Fact>
            <Fact name="对象代码">{row.objectCode}</Fact>
            <Fact name="检查部门">{row.department}</Fact>
            <Fact name="检查事项">
              {row.items.map(one => `${one.title}${one.listed ? '' : '（清单外）'}`).join('；')}
            </Fact>
            <Fact name="清单">
              <ListMark row={row} />
            </Fact>
            <Fact name="检查人员">{row.inspectors.map(({ name }) => name).join('、')}</Fact>
            <Fact name="批准">{[row.approvedBy, row.approvedOn].filter(Boolean).join('，')}</Fact>
            <Fact name="紧急理由">{row.urgentReason}</Fact>
          </Facts>
          <Facts title="结果">
            <Fact name="检查日期">
              {row.checkedOn === row.endedOn ? row.checkedOn : `${row.checkedOn} 至 ${row.endedOn}`}
            </Fact>
            <Fact name="检查结果">{nameOfCode(outcomes, row.outcome)}</Fact>
            <Fact name="发现的问题">{row.finding}</Fact>
            <Fact name="登记人">{row.createdBy}</Fact>
            <Fact name="作废理由">{row.voidReason}</Fact>
          </Facts>
        </>
      ) : null}
    </DetailDrawer>
  );
}

function VoidButton({ row, onDone }: { row: OutsideCheckRow; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const cancel = useCommand('outsideCheck.void', { done: '已作废。' });
  if (!useMay('outsideCheck.void')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>作废…</Button>
      <ReasonDialog
        open={asking}
        title={`作废检查登记 ${row.number}`}
        consequence="作废后不再统计，编号保留；登记错的请作废后重新登记。"
        confirm="作废"
        irrevocable
        running={cancel.running}
        onConfirm={reason => {
          void cancel.run({ id: row.id, reason }).then(done => done && onDone());
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

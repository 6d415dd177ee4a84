import { Button } from 'antd';
import { useState } from 'react';
import { type PublicWord, publicWord } from '#domain/publication/public-row.ts';
import { type PublicKind, publicKindNames } from '#domain/publication/publication-kind.ts';
import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { useRowSelection } from '../../ui/table/use-row-selection.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { HolidayAlarm } from './holiday-alarm.tsx';
import { publicationColumns } from './publication-columns.tsx';
import { PublicationDrawer } from './publication-drawer.tsx';
import { isRecord, type ShownRow } from './publication-row.ts';
import { PublicationTable } from './publication-table.tsx';
import { PublicationTabs } from './publication-tabs.tsx';
import { SeveralDialog } from './several-dialog.tsx';
import { useShownRows } from './use-shown-rows.ts';

function pageState(rows: readonly ShownRow[]): string {
  const count = (word: PublicWord) => rows.filter(row => publicWord(row) === word).length;
  if (count('逾期') > 0) return `${count('逾期')} 项逾期`;
  if (count('即将到期') > 0) return `${count('即将到期')} 项即将到期`;
  return count('待公示') > 0 ? `${count('待公示')} 项待公示` : '没有待公示的';
}

function PublicationPage({ isOpenOnly }: { readonly isOpenOnly: boolean }) {
  const address = useAddressFilter();
  const found = useShownRows(address, isOpenOnly);
  const { list, all, shown, filter } = found;
  const choice = useColumnChoice('publication', publicationColumns);
  const selection = useRowSelection(filter, shown.length);
  const confirms = useMay('publication.confirm');
  const corrects = useMay('publication.correct');
  const [dialog, setDialog] = useState<'several' | 'correct' | null>(null);
  const end = () => setDialog(null);
  const chosen = shown.filter(row => selection.isSelected(row.id) && isRecord(row) && row.state === 'open');
  if (list.failure) return <FailureState failure={list.failure} onRetry={list.retry} />;
  const opened = all.find(({ id }) => String(id) === address.text('row')) ?? null;
  return (
    <Page
      title="公示"
      state={list.data ? (isOpenOnly ? pageState(all) : `共 ${all.length} 项`) : undefined}
      lead="没有登记日期、渠道和回执的，一律不算已公示；本程序不会把任何内容发布到网上。"
      actions={corrects ? <Button onClick={() => setDialog('correct')}>提出更正…</Button> : undefined}
      primary={
        chosen.length > 0 && confirms ? (
          <Button type="primary" onClick={() => setDialog('several')}>{`确认所选 ${chosen.length} 项…`}</Button>
        ) : undefined
      }
      fill
    >
      <PublicationTabs />
      <HolidayAlarm />
      <PublicationTable
        {...{ found, address, choice, opened }}
        selection={confirms ? selection : undefined}
        nameOf={kind => publicKindNames[kind as PublicKind]}
        onOpen={row => address.set('row', String(row.id))}
      />
      <PublicationDrawer
        row={opened}
        channels={list.data?.channels ?? []}
        grounds={list.data?.exemptGrounds ?? []}
        onClose={() => address.set('row', '')}
      />
      {dialog === 'several' ? <SeveralDialog rows={chosen} channels={list.data?.channels ?? []} onClose={end} /> : null}
      {dialog === 'correct' ? <CorrectDialog onClose={end} /> : null}
    </Page>
  );
}

/** 待公示: what must be public and is not yet, the most urgent first. */
export const DuePage = () => <PublicationPage isOpenOnly />;

/** 全部: everything that must be or has been made public. */
export const AllPage = () => <PublicationPage isOpenOnly={false} />;

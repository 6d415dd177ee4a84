import { type ReactNode, useState } from 'react';
import type { PagedList } from '../../data/use-paged-list.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { documentColumns } from './document-columns.tsx';
import { DocumentDrawer } from './document-drawer.tsx';
import styles from './document-page.module.css';
import type { PaperRow } from './paper-kinds.ts';

interface PaperTableProps {
  readonly list: PagedList<PaperRow>;
  readonly tools: ReactNode;
  readonly empty: ReactNode;
}

/** The papers that were made, newest first. */
export function PaperTable({ list, tools, empty }: PaperTableProps) {
  const choice = useColumnChoice('document', documentColumns);
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <div className={styles.papers}>
      <TableFrame
        tools={tools}
        ends={
          <>
            <RowCount total={list.total} unit="份" />
            <ColumnChooser columns={documentColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="公文"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={paper => setOpened(paper.id)}
          isOpen={paper => paper.id === opened}
          empty={empty}
        />
      </TableFrame>
      <DocumentDrawer paper={list.rows.find(({ id }) => id === opened) ?? null} onClose={() => setOpened(null)} />
    </div>
  );
}

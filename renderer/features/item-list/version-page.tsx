import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import styles from './item-list.module.css';
import { OpenVersion } from './open-version.tsx';
import { versionColumns } from './version-columns.tsx';
import { VersionDeeds } from './version-deeds.tsx';
import { VersionDifference } from './version-difference.tsx';
import { versionName } from './version-words.ts';

/** 清单各版: when each counts, what can be done with it, and what changed between two. */
export function VersionPage() {
  const day = today();
  const navigate = useNavigate();
  const { data, failure, retry } = useQuery('itemList.versions', { today: day });
  const [opened, setOpened] = useState<number | null>(null);
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const versions = data?.versions ?? [];
  const inForce = versions.find(one => one.inForce);
  const hasDraft = versions.some(({ state }) => state === 'draft');
  return (
    <Page
      title="清单各版"
      state={inForce ? `现行的是${inForce.title}，共 ${inForce.items} 项` : '还没有现行的清单'}
      lead="已发布的版本不再改动。某一天的抽查，按那一天有效的一版。"
      actions={
        data && !hasDraft ? (
          <OpenVersion first={versions.length === 0} onOpened={id => navigate(addresses.itemsOf(id))} />
        ) : null
      }
    >
      <div className={styles.versions}>
        <DataTable
          label="清单各版"
          columns={versionColumns(day)}
          list={fixedList(versions, !data)}
          onOpen={row => setOpened(row.id)}
          isOpen={row => row.id === opened}
          empty={<EmptyState title="还没有清单">先导入本单位公布的随机抽查事项清单。</EmptyState>}
        />
      </div>
      <VersionDeeds version={versions.find(({ id }) => id === opened) ?? null} onClose={() => setOpened(null)} />
      {versions.length > 1 ? (
        <Sheet title="两版的差异">
          <VersionDifference versions={versions.map(one => ({ id: one.id, name: versionName(one, day) }))} />
        </Sheet>
      ) : null}
    </Page>
  );
}

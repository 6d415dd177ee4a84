import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { CheckTabs } from '../result/check-tabs.tsx';
import { CheckTable } from './check-table.tsx';
import { type CheckRow, checkRows, checkShowOf, datesOfTasks, isShownCheck } from './open-checks.ts';
import { useAllRows } from './use-all-rows.ts';

function stateOf(rows: readonly CheckRow[]): string {
  if (rows.length === 0) return '还没有任务';
  const missing = rows.filter(isShownCheck.open).reduce((sum, row) => sum + row.total - row.results, 0);
  return missing === 0 ? '都已录入' : `还有 ${missing} 张任务单要录入`;
}

/** 检查与结果: the drawn tasks, and how far the entry of their results has come. */
export function CheckPage() {
  const navigate = useNavigate();
  const address = useAddressFilter();
  const seesDeadlines = useMay('disclosure.list');
  const enters = useMay('result.save');
  const disclosures = useQuery('disclosure.list', { today: today() }, { enabled: seesDeadlines });
  const tasks = useAllRows('task.list', { text: '' });
  const rows = useMemo(
    () => checkRows(seesDeadlines ? (disclosures.data ?? []) : datesOfTasks(tasks.rows), tasks.rows),
    [seesDeadlines, disclosures.data, tasks.rows],
  );
  const failed = [disclosures, tasks].find(list => list.failure);
  if (failed?.failure) return <FailureState failure={failed.failure} onRetry={failed.retry} />;
  if ((seesDeadlines && !disclosures.data) || !tasks.complete) return <Page title="检查与结果">{null}</Page>;
  const next = rows.find(isShownCheck.open);
  return (
    <Page
      title="检查与结果"
      state={stateOf(rows)}
      primary={
        next && enters ? (
          <Button type="primary" onClick={() => navigate(addresses.check(next.taskId))}>
            录入最急的一个
          </Button>
        ) : undefined
      }
      actions={<CheckTabs />}
      fill
    >
      <CheckTable
        rows={rows}
        show={checkShowOf(address.text('show'))}
        onShow={show => address.set('show', show === 'open' ? '' : show)}
      />
    </Page>
  );
}

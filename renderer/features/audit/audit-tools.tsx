import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { actionTitle } from '#domain/audit/action-title.ts';
import { useQuery } from '../../data/use-query.ts';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import styles from './audit-page.module.css';
import { DayRangeFilter } from './day-range-filter.tsx';
import type { useAuditFilter } from './use-audit-filter.ts';

/** Search, the days and the two facets of the trail, each value with its number of entries. */
export function AuditTools({ filter, set, assign, clear, empty }: ReturnType<typeof useAuditFilter>) {
  const facets = useQuery('audit.facets', { filter }).data;
  return (
    <>
      <SearchBox value={filter.text ?? ''} onSearch={text => set('text', text)} placeholder="对象、人员、理由或内容" />
      <FacetFilter
        title="操作"
        options={facets?.actions ?? []}
        selected={filter.actions ?? []}
        onChange={values => set('action', values)}
        nameOf={actionTitle}
      />
      <FacetFilter
        title="操作人"
        options={facets?.actors ?? []}
        selected={filter.actors ?? []}
        onChange={values => set('actor', values)}
      />
      <DayRangeFilter from={filter.from ?? null} to={filter.to ?? null} onChange={assign} />
      {filter.subject ? <OnlyOne onEnd={() => set('subject', '')}>{`只看：${filter.subject}`}</OnlyOne> : null}
      {filter.about ? <OnlyOne onEnd={() => set('task', '')}>只看：这一项任务</OnlyOne> : null}
      {empty ? null : (
        <Button type="link" onClick={clear}>
          清除条件
        </Button>
      )}
    </>
  );
}

function OnlyOne({ onEnd, children }: { onEnd: () => void; children: string }) {
  return (
    <Button onClick={onEnd} aria-label={`${children}，取消`} className={styles.subject ?? ''}>
      {children}
      <CloseOutlined aria-hidden />
    </Button>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { objectStandings } from '#domain/vocabulary/object-standing.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useQuery } from '../../data/use-query.ts';
import { FacetFilter } from '../../ui/facet-filter.tsx';

type Filter = InputOf<'object.facets'>['filter'];

interface MoreFiltersProps {
  readonly filter: Filter;
  readonly set: (name: string, value: string | readonly string[]) => void;
}

/** 「食品/A」 as 「食品：A（低）」. */
export function professionalName(value: string): string {
  const cut = value.lastIndexOf('/');
  return `${value.slice(0, cut)}：${nameOfCode(riskClasses, value.slice(cut + 1))}`;
}

/** The conditions that are looked at less often; asked for when somebody wants them, or uses one. */
export function MoreFilters({ filter, set }: MoreFiltersProps) {
  const { kinds = [], standings = [], lists = [], professional = [], subRegistries = [] } = filter;
  const inUse = [kinds, standings, lists, professional, subRegistries].some(chosen => chosen.length > 0);
  const [wanted, setWanted] = useState(false);
  const open = wanted || inUse;
  const facets = useQuery('object.moreFacets', {}, { enabled: open }).data;
  if (!open) return <Button onClick={() => setWanted(true)}>更多条件</Button>;
  const nameOfList = (code: string) => facets?.lists.find(({ value }) => value === code)?.name ?? code;
  const nameOfRegistry = (id: string) => facets?.subRegistries.find(one => String(one.id) === id)?.name ?? id;
  return (
    <>
      <FacetFilter
        title="种类"
        options={facets?.kinds ?? []}
        selected={kinds}
        onChange={values => set('kind', values)}
        nameOf={code => nameOfCode(objectKinds, code)}
      />
      <FacetFilter
        title="名单"
        options={facets?.lists ?? []}
        selected={lists}
        onChange={values => set('list', values)}
        nameOf={nameOfList}
      />
      <FacetFilter
        title="专业等级"
        options={facets?.professional ?? []}
        selected={professional}
        onChange={values => set('professional', values)}
        nameOf={professionalName}
      />
      <FacetFilter
        title="分库"
        options={(facets?.subRegistries ?? []).map(({ id, objects }) => ({ value: String(id), count: objects }))}
        selected={subRegistries.map(String)}
        onChange={values => set('sub', values)}
        nameOf={nameOfRegistry}
      />
      <FacetFilter
        title="使用状态"
        options={facets?.standings ?? []}
        selected={standings}
        onChange={values => set('standing', values)}
        nameOf={code => nameOfCode(objectStandings, code)}
      />
    </>
  );
}

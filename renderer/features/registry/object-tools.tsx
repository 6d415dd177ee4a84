import { Button } from 'antd';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode, type VocabularyEntry } from '#domain/vocabulary/vocabulary-entry.ts';
import { useAreaName } from '../../data/use-area-name.ts';
import { useQuery } from '../../data/use-query.ts';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { SearchBox } from '../../ui/search-box.tsx';

import { MoreFilters } from './more-filters.tsx';

type ObjectFilter = InputOf<'object.facets'>['filter'];

interface ObjectToolsProps {
  readonly filter: ObjectFilter;
  readonly set: (name: string, value: string | readonly string[]) => void;
  readonly clear: () => void;
  readonly clearable: boolean;
}

type Option = OutputOf<'object.facets'>['states'][number];

/** The values of a code list stand in the order of the list, A before D, and not by number. */
function inOrder(options: readonly Option[], entries: readonly VocabularyEntry[]): Option[] {
  const place = new Map(entries.map(({ code, sort }) => [code, sort]));
  const last = entries.length + 1;
  return options.toSorted((a, b) => (place.get(a.value) ?? last) - (place.get(b.value) ?? last));
}

/** Search and the facets of the object list, each value with its number of rows. */
export function ObjectTools({ filter, set, clear, clearable }: ObjectToolsProps) {
  const facets = useQuery('object.facets', { filter }).data;
  const nameOfArea = useAreaName();
  // Most bureaus have one 行政区划 only, and nothing to choose.
  const areas = facets?.areas ?? [];
  const areasChosen = filter.areas ?? [];
  return (
    <>
      <SearchBox value={filter.text} onSearch={text => set('text', text)} placeholder="名称、代码或拼音首字母" />
      <FacetFilter
        title="风险等级"
        options={inOrder(facets?.riskClasses ?? [], riskClasses)}
        selected={filter.riskClasses}
        onChange={values => set('risk', values)}
        nameOf={code => nameOfCode(riskClasses, code)}
      />
      <FacetFilter
        title="登记状态"
        options={inOrder(facets?.states ?? [], registrationStates)}
        selected={filter.states}
        onChange={values => set('state', values)}
        nameOf={code => nameOfCode(registrationStates, code)}
      />
      <FacetFilter
        title="管辖单位"
        options={facets?.stations ?? []}
        selected={filter.stations}
        onChange={values => set('station', values)}
      />
      <FacetFilter
        title="标签"
        options={facets?.labels ?? []}
        selected={filter.labels}
        onChange={values => set('label', values)}
      />
      {areas.length > 1 || areasChosen.length > 0 ? (
        <FacetFilter
          title="行政区划"
          options={areas}
          selected={areasChosen}
          onChange={values => set('area', values)}
          nameOf={nameOfArea}
        />
      ) : null}
      <MoreFilters filter={filter} set={set} />
      {clearable ? (
        <Button type="link" onClick={clear}>
          清除条件
        </Button>
      ) : null}
    </>
  );
}

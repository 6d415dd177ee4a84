import { Select } from 'antd';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import type { FormPart } from './form-part.ts';
import styles from './task.module.css';
import type { ChosenItem } from './task-values.ts';

interface ItemLabelsProps {
  readonly part: FormPart;
  readonly item: ChosenItem;
  /** To how many objects of the list it applies; undefined while it is not known. */
  readonly count: number | undefined;
}

const everyObject = { text: '', riskClasses: [], states: [], stations: [], labels: [] };

/** 不定项: the labels of the objects an item applies to, and how many that are. */
export function ItemLabels({ part, item, count }: ItemLabelsProps) {
  const { values, change } = part;
  const known = useQuery('object.facets', { filter: everyObject }).data?.labels ?? [];
  const others = values.itemLabels.filter(({ itemId }) => itemId !== item.id);
  const chosen = values.itemLabels.find(({ itemId }) => itemId === item.id)?.labels ?? [];
  return (
    <span className={styles.itemLabels}>
      <Select
        aria-label={`${item.name}适用的对象标签`}
        mode="multiple"
        allowClear
        placeholder="适用全部对象；选标签则只检查有此标签的"
        options={known.map(({ value }) => ({ value, label: value }))}
        value={[...chosen]}
        onChange={labels => change({ itemLabels: [...others, { itemId: item.id, labels }] })}
      />
      {count === undefined ? null : <span className={styles.quiet}>名单中适用 {numberText(count)} 户</span>}
    </span>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { isDate } from '#domain/calendar/day.ts';
import { outsideDraw } from '#domain/plan/outside-draw.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useQuery } from '../../data/use-query.ts';
import { Sheet } from '../../ui/page.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import { ItemChooser } from './item-chooser.tsx';
import { ItemLabels } from './item-labels.tsx';
import { numbersOfItem } from './item-ratio.ts';
import styles from './task.module.css';
import type { ChosenItem } from './task-values.ts';
import type { Preview } from './use-preview.ts';

/** Reads the whole list at once: an item list has dozens of rows, not thousands. */
const wholeList = { text: '', after: null, limit: 500 } as const;

/** An item that was chosen from another version of the list, as the list of this day has it. */
function onList<Row extends ChosenItem>(rows: readonly Row[], item: ChosenItem): Row | undefined {
  return rows.find(({ id }) => id === item.id) ?? rows.find(({ name }) => name === item.name);
}

interface ChosenRowProps {
  readonly part: FormPart;
  readonly item: ChosenItem;
  /** 抽查比例 as the item list writes it. */
  readonly ratioText: string;
  /** To how many objects it applies where that differs; undefined while it is not known. */
  readonly count: number | undefined;
}

function ChosenRow({ part, item, ratioText, count }: ChosenRowProps) {
  const { values, change } = part;
  const numbers = numbersOfItem(ratioText, values);
  const remove = () => change({ items: values.items.filter(({ id }) => id !== item.id) });
  return (
    <li className={styles.chosen}>
      <span className={styles.chosenName}>{item.name}</span>
      <span className={styles.quiet}>{nameOfCode(itemClasses, item.itemClass)}</span>
      <span className={styles.quiet}>{ratioText === '' ? '清单未写比例' : `清单比例 ${ratioText}`}</span>
      <span className={styles.chosenEnd}>
        {numbers && values.objects === 'sampled' ? (
          <Button size="small" type="link" onClick={() => change(numbers)} title="把各等级的抽取比例改成清单上的比例">
            按此比例抽
          </Button>
        ) : null}
        <Button size="small" type="text" onClick={remove} aria-label={`移除${item.name}`}>
          移除
        </Button>
      </span>
      {values.itemMode === 'open' ? <ItemLabels part={part} item={item} count={count} /> : null}
    </li>
  );
}

/** 抽查事项: what is inspected; nothing outside the list may be. */
export function ItemSection({ part, preview }: { part: FormPart; preview: Preview | undefined }) {
  const [choosing, setChoosing] = useState(false);
  const { values, change, errorAt } = part;
  const day = isDate(values.checkFrom) ? values.checkFrom : null;
  const rows = useQuery('item.list', { ...wholeList, on: day }).data?.rows ?? [];
  const outside = values.items
    .map(item => onList(rows, item))
    .flatMap(row => (row && values.objects === 'sampled' ? (outsideDraw(row) ?? []) : []));
  const error = errorAt('items') ?? outside[0];
  return (
    <Sheet
      title="抽查事项"
      extra={
        <Button id={fieldId('items')} onClick={() => setChoosing(true)}>
          选择事项…
        </Button>
      }
    >
      {values.items.length === 0 ? (
        <p className={styles.quiet}>还没有选择。清单之外无检查，事项从本单位的抽查事项清单里选。</p>
      ) : (
        <ul className={styles.chosenList} aria-label="已选事项">
          {values.items.map(item => (
            <ChosenRow
              key={item.id}
              part={part}
              item={item}
              count={preview?.items.find(({ code }) => code === onList(rows, item)?.code)?.count}
              ratioText={onList(rows, item)?.ratioText ?? ''}
            />
          ))}
        </ul>
      )}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <ItemChooser
        open={choosing}
        day={day}
        chosen={values.items.map(item => {
          const { id, name, itemClass } = onList(rows, item) ?? item;
          return { id, name, itemClass };
        })}
        onChoose={items => {
          change({ items });
          setChoosing(false);
        }}
        onClose={() => setChoosing(false)}
      />
    </Sheet>
  );
}

import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { ItemChooser } from '../task/item-chooser.tsx';
import styles from './plan.module.css';

type Items = readonly { readonly itemId: number | null; readonly text: string }[];

interface ItemsInputProps {
  readonly value?: Items;
  readonly onChange?: (items: Items) => void;
  /** The day whose list of items counts. */
  readonly day: string | null;
}

/** The items of a line: chosen from the list of items, or written down as words. Made for a form's item. */
export function ItemsInput({ value = [], onChange, day }: ItemsInputProps) {
  const [isChoosing, setChoosing] = useState(false);
  const [words, setWords] = useState('');
  const remove = (text: string) => onChange?.(value.filter(item => item.text !== text));
  const add = () => {
    const text = words.trim();
    if (text !== '' && !value.some(item => item.text === text)) onChange?.([...value, { itemId: null, text }]);
    setWords('');
  };
  const listed = value.flatMap(({ itemId, text }) =>
    itemId === null ? [] : [{ id: itemId, name: text, itemClass: '' }],
  );
  return (
    <div className={styles.items}>
      {value.map(({ itemId, text }) => (
        <Tag key={text} closable onClose={() => remove(text)} color={itemId === null ? 'gold' : 'blue'}>
          {itemId === null ? `${text}（未对应清单）` : text}
        </Tag>
      ))}
      <Button size="small" onClick={() => setChoosing(true)}>
        从清单选择…
      </Button>
      <Input
        aria-label="另写事项"
        size="small"
        style={{ width: 220 }}
        placeholder="清单里没有的，写在这里，按回车"
        value={words}
        maxLength={300}
        onChange={event => setWords(event.target.value)}
        onPressEnter={event => {
          event.preventDefault();
          add();
        }}
      />
      <ItemChooser
        open={isChoosing}
        day={day}
        chosen={listed}
        onChoose={items => {
          setChoosing(false);
          const kept = value.filter(({ itemId }) => itemId === null);
          onChange?.([...items.map(({ id, name }) => ({ itemId: id, text: name })), ...kept]);
        }}
        onClose={() => setChoosing(false)}
      />
    </div>
  );
}

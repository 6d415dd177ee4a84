import type { ContentTable } from '#domain/document/paper-content.ts';
import styles from './table-editor.module.css';

type Size = ContentTable['type'];

interface TypeSizeProps {
  readonly value: Size | undefined;
  readonly onChange: (size: Size) => void;
}

const sizes = ['小四', '五号', '小五'] as const;

/** The type of a table; without a choice it is as large as its width allows. */
export function TypeSize({ value, onChange }: TypeSizeProps) {
  return (
    <label className={styles.size}>
      字号
      <select
        value={value ?? ''}
        onChange={event => onChange(sizes.find(size => size === event.target.value) ?? undefined)}
      >
        <option value="">自动</option>
        {sizes.map(size => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </label>
  );
}

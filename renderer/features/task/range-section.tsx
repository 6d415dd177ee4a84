import { Sheet } from '../../ui/page.tsx';
import { ObjectTools } from '../registry/object-tools.tsx';
import { everyObject, filterFields } from '../registry/range-address.ts';
import type { FormPart } from './form-part.ts';
import styles from './task.module.css';
import type { TaskDraft } from './task-values.ts';

type Range = TaskDraft['range'];

function isEverything(range: Range): boolean {
  return range.text === '' && Object.values(range).every(chosen => chosen.length === 0);
}

/** 对象范围: among which objects is drawn, by the same conditions as in the registry, each with its number. */
export function RangeSection({ part }: { part: FormPart }) {
  const { range } = part.values;
  const set = (name: string, value: string | readonly string[]) => {
    const field = filterFields[name];
    if (!field) return;
    const chosen = typeof value === 'string' ? value : field === 'subRegistries' ? value.map(Number) : [...value];
    part.change({ range: { ...range, [field]: chosen } });
  };
  return (
    <Sheet title="对象范围">
      <div className={styles.tools}>
        <ObjectTools
          filter={range}
          set={set}
          clear={() => part.change({ range: everyObject })}
          clearable={!isEverything(range)}
        />
      </div>
      <p className={styles.hint}>
        {isEverything(range)
          ? '没有限定，在名录库的全部检查对象中抽取。'
          : '同一条件内任选其一即可，不同条件须同时符合。'}
      </p>
    </Sheet>
  );
}

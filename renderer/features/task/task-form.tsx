import { useState } from 'react';
import { Sheet } from '../../ui/page.tsx';
import { ExclusionSection } from './exclusion-section.tsx';
import type { FormPart } from './form-part.ts';
import { InspectorSection } from './inspector-section.tsx';
import { ItemSection } from './item-section.tsx';
import { KindSection } from './kind-section.tsx';
import { NamedSection } from './named-section.tsx';
import { NumberField } from './number-field.tsx';
import { RangeSection } from './range-section.tsx';
import { RatioSection } from './ratio-section.tsx';
import styles from './task.module.css';
import { isUnusual, kindOf } from './task-kind.ts';
import { TaskSection } from './task-section.tsx';
import type { Preview } from './use-preview.ts';

/** The form of a task, in the order in which a clerk thinks of it. */
export function TaskForm({ part, preview }: { part: FormPart; preview: Preview | undefined }) {
  const { values } = part;
  const [more, setMore] = useState(() => isUnusual(values));
  const kind = kindOf(values);
  return (
    <div className={styles.form}>
      <TaskSection part={part} />
      <ItemSection part={part} preview={preview} />
      <KindSection part={part} more={more} onMore={setMore} />
      {kind === 'inspectors' ? <NamedSection part={part} /> : <RangeSection part={part} />}
      {values.objects === 'sampled' ? <RatioSection part={part} preview={preview} more={more} /> : null}
      {kind === 'inspectors' ? null : <ExclusionSection part={part} preview={preview} />}
      {kind === 'objects' ? null : <InspectorSection part={part} />}
      <Sheet title="见证">
        <div className={styles.fields}>
          <NumberField
            part={part}
            name="witnesses"
            label="见证人"
            unit="人"
            min={1}
            max={20}
            hint={`本单位方案为 ${part.profile.witnesses} 人，每人提供一组数字。`}
          />
        </div>
      </Sheet>
    </div>
  );
}

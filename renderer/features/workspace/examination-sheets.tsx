import type { ReactNode } from 'react';
import { Sheet } from '../../ui/page.tsx';
import styles from './profile-form.module.css';
import { RuleNumber, RuleSource } from './rule-fields.tsx';

interface RuleSheetProps {
  readonly reset: ReactNode;
}

/** 底数体检: from when on a risk class is called old. */
export function QualitySheet({ reset }: RuleSheetProps) {
  return (
    <Sheet title="底数体检" extra={reset}>
      <div className={styles.figures}>
        <RuleNumber name={['quality', 'riskMonths']} label="风险等级过旧：超过" unit="个月" least={1} most={120} />
        <RuleSource part="quality" />
      </div>
    </Sheet>
  );
}

/** 久未实施的事项: after how many years without a check an item is to be cleared out of the list. */
export function UnusedItemsSheet({ reset }: RuleSheetProps) {
  return (
    <Sheet title="久未实施的抽查事项" extra={reset}>
      <div className={styles.figures}>
        <RuleNumber name={['unusedItems', 'years']} label="提请清理：满" unit="年没有实施" least={1} most={50} />
        <RuleSource part="unusedItems" />
      </div>
    </Sheet>
  );
}

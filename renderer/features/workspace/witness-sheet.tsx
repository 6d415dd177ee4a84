import type { ReactNode } from 'react';
import { Sheet } from '../../ui/page.tsx';
import { Lines } from './profile-fields.tsx';
import styles from './profile-form.module.css';
import { RuleNumber, RuleSource } from './rule-fields.tsx';
import { WitnessNeeds } from './witness-needs.tsx';

/** 见证人: how many, of which kinds, from outside, with dice; and how long their numbers are (SSJ-DRAW/1, 2.4). */
export function WitnessSheet({ reset }: { readonly reset: ReactNode }) {
  return (
    <Sheet title="见证人" extra={reset}>
      <p className={styles.note}>
        抽取冻结名单时把这里的规定写进方案，之后再改不影响已经冻结的抽取。缺一项，就不能揭示。
      </p>
      <div className={styles.witnesses}>
        <RuleNumber name={['witnesses']} label="见证人" unit="人" least={1} most={20} hint="正式抽取至少 3 人。" />
        <RuleNumber
          name={['witnessRule', 'outside']}
          label="操作单位以外的见证人"
          unit="人"
          least={1}
          most={20}
          hint="不能都是操作单位的人。"
        />
        <RuleNumber name={['witnessDigits']} label="每人的数字不少于" unit="位" least={6} most={64} />
        <RuleNumber
          name={['witnessRule', 'dice', 'atLeast']}
          label="用十面骰掷出的数字"
          unit="组"
          least={0}
          most={20}
          hint="填 0 为不要求掷骰。"
        />
        <RuleNumber name={['witnessRule', 'dice', 'digits']} label="掷骰的数字不少于" unit="位" least={8} most={64} />
        <RuleNumber
          name={['witnessRule', 'dice', 'digitsAlone']}
          label="全部都用掷骰时，其中一组不少于"
          unit="位"
          least={20}
          most={64}
        />
        <Lines name={['witnessRule', 'kinds']} label="见证人身份（见证席上可选的）" />
      </div>
      <WitnessNeeds />
      <div className={styles.figures}>
        <RuleSource part="witnessRule" />
      </div>
    </Sheet>
  );
}

import { numberText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './draw.module.css';
import type { Stage } from './draw-state.ts';

/** Says that the registries are no longer what they were when the list was frozen, and what that means for this draw. */
export function RegistryChanged({ stage }: { stage: Stage }) {
  const { registryChanges, state, attempts } = stage;
  if (registryChanges === 0) return null;
  const withdrawable = (state === 'FRAME_FROZEN' || state === 'PLAN_FROZEN') && attempts === 0;
  return (
    <p className={styles.changed} role="status">
      <StatusMark tone="soon">名录有改动</StatusMark>
      <span>
        名单冻结之后，名录改动了 {numberText(registryChanges)} 次。本次抽取仍按已冻结的名单和方案进行，不受影响；
        {withdrawable
          ? '要按改动后的名录抽取，请现在撤回，再冻结一次。'
          : '抽中的对象有变化的，办结后按规定的理由递补。'}
      </span>
    </p>
  );
}

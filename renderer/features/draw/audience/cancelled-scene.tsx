import type { Projected } from '../draw-state.ts';
import styles from './scene.module.css';

/** A cancelled attempt: said aloud, with its reason. */
export function CancelledScene({ stage }: { stage: Projected }) {
  const ended = stage.cancelled.find(({ attempt }) => attempt === stage.attempt);
  return (
    <div className={styles.whole}>
      <h2>{ended ? `第 ${ended.attempt} 次抽取已取消` : '这次抽取已撤回'}</h2>
      {ended ? (
        <>
          <p className={styles.asking}>原因：{ended.reason}</p>
          {ended.approvedBy.length === 0 ? null : (
            <p className={styles.saying}>批准人：{ended.approvedBy.join('、')}</p>
          )}
          <p className={styles.saying}>机器数、随机种子和本次完整结果都留在记录里，可以核对。</p>
        </>
      ) : (
        <p className={styles.saying}>撤回时还没有作出承诺，没有产生任何随机数。名单将重新冻结。</p>
      )}
    </div>
  );
}

import type { Projected } from '../draw-state.ts';
import { FourGroups } from '../four-groups.tsx';
import styles from './reveal-scene.module.css';
import scene from './scene.module.css';
import { seedAgrees } from './seed-check.ts';

/** 揭示: the machine's number and the witnesses' make the seed, and the seed makes the result. */
export function RevealScene({ stage }: { stage: Projected }) {
  return (
    <div className={scene.whole}>
      <h2>揭示</h2>
      <dl className={stage.witnesses.length > 4 ? `${styles.formula} ${styles.crowded}` : styles.formula}>
        <div>
          <dt>机器数</dt>
          <dd>
            <FourGroups value={stage.machine ?? ''} className={styles.hexadecimal} />
          </dd>
        </div>
        <div>
          <dt>见证数字</dt>
          <dd className={styles.values}>
            {stage.witnesses.map(({ index, name, value }) => (
              <span key={index}>
                {name} <FourGroups value={value} className={styles.digits} />
              </span>
            ))}
          </dd>
        </div>
        <div className={styles.sum}>
          <dt>随机种子</dt>
          <dd>
            <FourGroups value={stage.seed ?? ''} className={styles.hexadecimal} />
          </dd>
        </div>
      </dl>
      <p className={scene.note}>
        {seedAgrees(stage)
          ? '已当场重算：机器数与先前公布的承诺值相符，种子由它和见证数字合成。名单、方案和种子已定，结果只有一个。'
          : '当场重算不符，请停止抽取并查明原因。'}
      </p>
    </div>
  );
}

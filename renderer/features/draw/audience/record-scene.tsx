import type { Projected } from '../draw-state.ts';
import { FourGroups } from '../four-groups.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './record-scene.module.css';
import scene from './scene.module.css';

/** 记录: what to take home, and how to check it there. */
export function RecordScene({ stage }: { stage: Projected }) {
  const head = stage.ledgerHead.slice(0, 16);
  return (
    <div className={scene.halves}>
      <div>
        <h2>记录</h2>
        <dl className={styles.record}>
          <div>
            <dt>抽取编号</dt>
            <dd>{stage.number}</dd>
          </div>
          <div>
            <dt>记录链头</dt>
            <dd>
              <FourGroups value={head} className={styles.head} />
            </dd>
          </div>
          <div>
            <dt>共进行</dt>
            <dd>{stage.attempts} 次抽取</dd>
          </div>
        </dl>
        <p className={scene.saying}>
          回去以后怎么核对：向本单位索取公开的证据文件，用任何一台电脑上的验证程序打开，它会从名单、方案和见证数字重新算一遍。
        </p>
        <p className={scene.saying}>您记下的编号和链头能在证据的记录链里找到，才是这一次抽取的证据。</p>
      </div>
      <figure className={styles.code}>
        {/* The same words as on the printed record. */}
        <QrCode text={`${stage.number} ${stage.resultDigest ?? ''} ${head}`} label="抽取记录" />
        <figcaption>编号、结果指纹和记录链头</figcaption>
      </figure>
    </div>
  );
}

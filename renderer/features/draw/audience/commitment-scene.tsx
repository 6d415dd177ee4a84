import type { Projected } from '../draw-state.ts';

import { DigestBlock } from './digest-block.tsx';
import styles from './scene.module.css';

/** 承诺: the machine's number is fixed and hidden; what is shown proves later that it was not changed. */
export function CommitmentScene({ stage }: { stage: Projected }) {
  return (
    <div className={styles.whole}>
      <h2>机器数已封存，公布承诺值</h2>
      <DigestBlock label="承诺值" value={stage.commitment ?? ''} drawNumber={stage.number} large />
      <p className={styles.asking}>请拍下承诺值，然后由 {stage.witnessesNeeded} 位见证人给出数字。</p>
      <p className={styles.note}>揭示时公开机器数，任何人都能由它算出承诺值，核对它没有被换过。</p>
    </div>
  );
}

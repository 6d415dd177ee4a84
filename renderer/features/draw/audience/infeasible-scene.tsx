import styles from './scene.module.css';

/** The drawn objects stand, but teams cannot be formed for all of them. */
export function InfeasibleScene({ sentence }: { sentence: string }) {
  return (
    <div className={styles.whole}>
      <h2>检查人员配不齐</h2>
      <p className={styles.saying}>{sentence}</p>
      <p className={styles.asking}>抽中的对象如上公布。检查人员须调整后重新抽取，原因当众说明并记录。</p>
    </div>
  );
}

import scene from './scene.module.css';
import styles from './waiting-scene.module.css';

const rules = [
  ['名单冻结', '公布可抽取的户数和名单指纹'],
  ['方案冻结', '公布抽取比例、检查人员和规则'],
  ['承诺', '机器数封存，公布承诺值'],
  ['见证', '见证人各给一组数字'],
  ['揭示', '公布机器数，合成随机种子'],
  ['结果', '按抽中次序公布对象和检查人员'],
] as const;

/** Before a draw: what is going to happen, so that everybody knows what to look at. */
export function WaitingScene() {
  return (
    <div className={scene.whole}>
      <h2 className={styles.title}>双随机抽取　即将开始</h2>
      <ol className={styles.rules}>
        {rules.map(([name, words], place) => (
          <li key={name}>
            <span className={styles.order}>{place + 1}</span>
            <strong>{name}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <p className={styles.promise}>全过程公开，事后任何人都能用公布的数字重新算一遍。</p>
    </div>
  );
}

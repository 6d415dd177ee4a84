import { lackingNeeds, type Projected } from '../draw-state.ts';
import { FourGroups } from '../four-groups.tsx';
import scene from './scene.module.css';
import styles from './witness-scene.module.css';

type Witness = Projected['witnesses'][number];

function WitnessCard({ witness }: { witness: Witness }) {
  return (
    <li className={styles.card}>
      <span className={styles.name}>{witness.name}</span>
      <span className={styles.unit}>{witness.unit}</span>
      <span className={styles.kind}>
        {witness.kind}　{witness.method}
      </span>
      {witness.value === '' ? (
        <span className={styles.sealed}>数字已封存</span>
      ) : (
        <FourGroups value={witness.value} className={styles.value} />
      )}
    </li>
  );
}

function crowdOf(cards: number): string | undefined {
  if (cards <= 3) return styles.few;
  return cards <= 8 ? styles.several : styles.many;
}

/** 见证: who has given a number; the numbers stay covered until all are there. */
export function WitnessScene({ stage }: { stage: Projected }) {
  const given = stage.witnesses.length;
  const complete = stage.state !== 'COMMITTED';
  const lacking = lackingNeeds(stage);
  const missing = Math.max(0, stage.witnessesNeeded - given);
  const places = Array.from({ length: missing }, (_nothing, place) => given + place + 1);
  return (
    <div className={scene.whole}>
      <h2>{complete ? '见证数字已齐，请各自核对' : `见证人 ${given} / ${stage.witnessesNeeded} 位`}</h2>
      <ul className={`${styles.cards} ${crowdOf(given + missing)}`} aria-label="见证人">
        {stage.witnesses.map(witness => (
          <WitnessCard key={witness.index} witness={witness} />
        ))}
        {places.map(place => (
          <li key={place} className={`${styles.card} ${styles.awaited}`}>
            第 {place} 位，等待
          </li>
        ))}
      </ul>
      {missing === 0 && lacking.length > 0 ? (
        <p className={scene.note}>还需要：{lacking.map(({ title }) => title).join('；')}。</p>
      ) : null}
      <p className={scene.note}>
        {complete
          ? '核对无误后揭示：机器数与这些数字合成随机种子，立即得出结果。'
          : '数字录入后即封存，要求的都齐了才一起公开，谁都不能照着别人的数字改。'}
      </p>
    </div>
  );
}

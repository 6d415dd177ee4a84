import { CodeText } from '../../ui/code-text.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Stage } from './draw-state.ts';
import styles from './witness.module.css';

type Witness = Stage['witnesses'][number];

function WitnessCard({ witness }: { witness: Witness }) {
  return (
    <li className={styles.witness}>
      <span className={styles.witnessIndex}>{witness.index}</span>
      <span className={styles.witnessWho}>
        <strong>{witness.name}</strong>
        <span>
          {witness.unit} · {witness.kind}
        </span>
      </span>
      <span className={styles.witnessValue}>
        {witness.value === '' ? <StatusMark tone="good">已封存</StatusMark> : <CodeText>{witness.value}</CodeText>}
        <span className={styles.quiet}>{witness.method}</span>
      </span>
    </li>
  );
}

/** The witnesses of this attempt, and the places that are still empty. */
export function WitnessList({ stage }: { stage: Stage }) {
  const missing = Math.max(0, stage.witnessesNeeded - stage.witnesses.length);
  const places = Array.from({ length: missing }, (_nothing, place) => stage.witnesses.length + place + 1);
  return (
    <ol className={styles.witnesses} aria-label="见证人">
      {stage.witnesses.map(witness => (
        <WitnessCard key={witness.index} witness={witness} />
      ))}
      {places.map(place => (
        <li key={place} className={`${styles.witness} ${styles.awaited}`}>
          <span className={styles.witnessIndex}>{place}</span>
          <span>等待见证人</span>
        </li>
      ))}
    </ol>
  );
}

import { FourGroups } from '../four-groups.tsx';
import styles from './digest-block.module.css';
import { QrCode } from './qr-code.tsx';

interface DigestBlockProps {
  readonly label: string;
  /** Lower-case hex. */
  readonly value: string;
  /** The number of the draw, so that a photograph of the code says what it belongs to. */
  readonly drawNumber: string;
  readonly large?: boolean;
}

/** A digest in sixteen groups of four, to be read out, and as a code to be photographed. */
export function DigestBlock({ label, value, drawNumber, large = false }: DigestBlockProps) {
  return (
    <figure className={large ? `${styles.digestBlock} ${styles.large}` : styles.digestBlock}>
      <figcaption>{label}</figcaption>
      <div className={styles.digestBody}>
        <FourGroups value={value} className={styles.groups} />
        <QrCode text={`抽取编号 ${drawNumber}\n${label} ${value}`} label={label} />
      </div>
    </figure>
  );
}

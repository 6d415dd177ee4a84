import { publicNumberName } from '#domain/draw/witness-need.ts';
import { Digest } from '../../ui/digest.tsx';
import { Sheet } from '../../ui/page.tsx';
import styles from './draw.module.css';
import { hasEvidence, type Stage } from './draw-state.ts';
import { EvidenceButtons } from './evidence-buttons.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { VerifyButton } from './verify-button.tsx';

function DigestRow({ name, value }: { name: string; value: string | null }) {
  return (
    <div className={styles.digestRow}>
      <dt>{name}</dt>
      <dd>
        {value === null ? <span className={styles.quiet}>未到这一步</span> : <Digest value={value} label={name} />}
      </dd>
    </div>
  );
}

/** Everything that is fixed and public, in the order in which it came to be; what is on the screen of the audience too. */
export function FixedFacts({ stage }: { stage: Stage }) {
  return (
    <Sheet title="已固定并公布">
      <dl className={styles.digests}>
        {stage.publicNumber ? (
          <div className={styles.digestRow}>
            <dt>公开号码</dt>
            <dd>
              {publicNumberName(stage.publicNumber)}（{stage.publicNumber.source}）
            </dd>
          </div>
        ) : null}
        <DigestRow name="名单指纹" value={stage.frameDigest} />
        <DigestRow name="方案指纹" value={stage.planDigest} />
        <DigestRow name="承诺" value={stage.commitment} />
        <DigestRow name="机器数" value={stage.machine} />
        <DigestRow name="随机种子" value={stage.seed} />
        <DigestRow name="结果指纹" value={stage.resultDigest} />
        <DigestRow name="记录链头" value={stage.ledgerHead} />
      </dl>
      {hasEvidence(stage) ? (
        <div className={styles.evidence}>
          <VerifyButton drawId={stage.drawId} />
          <EvidenceButtons drawId={stage.drawId} />
        </div>
      ) : null}
      <div className={styles.evidence}>
        <PaperButtons stage={stage} />
      </div>
    </Sheet>
  );
}

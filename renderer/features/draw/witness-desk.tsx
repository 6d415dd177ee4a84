import { Button, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import { PUBLIC_METHOD } from '#domain/draw/witness-rule.ts';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { Sheet } from '../../ui/page.tsx';
import { palette } from '../../ui/palette.ts';
import { lackingNeeds, type Stage } from './draw-state.ts';
import { PracticeButton } from './practice-button.tsx';
import { PublicNumberEntry } from './public-number-entry.tsx';
import styles from './witness.module.css';
import { WitnessChecklist } from './witness-checklist.tsx';
import { WitnessEntry } from './witness-form.tsx';
import { WitnessList } from './witness-list.tsx';

function Given({ stage }: { stage: Stage }) {
  const given = stage.witnesses.filter(({ method }) => method !== PUBLIC_METHOD).length;
  return (
    <span className={styles.progress}>
      {given} / {stage.witnessesNeeded} 位
      <Progress
        percent={Math.min(100, Math.floor((given / stage.witnessesNeeded) * 100))}
        showInfo={false}
        size={[120, 6]}
        strokeColor={palette['ink-700']}
        aria-label="已有见证人"
      />
    </span>
  );
}

function NextEntry({ stage }: { stage: Stage }) {
  const [more, setMore] = useState(false);
  const profile = useQuery('profile.get', {}).data;
  const lacking = lackingNeeds(stage);
  const { publicNumber } = stage;
  const given = stage.witnesses.length;
  if (publicNumber && lacking.length > 0 && lacking.every(({ kind }) => kind === 'public')) {
    return <PublicNumberEntry stage={stage} publicNumber={publicNumber} />;
  }
  if (stage.state === 'COMMITTED' || more) {
    if (profile === undefined) return <Skeleton active />;
    const { witnessDigits, witnessRule } = profile;
    return <WitnessEntry drawId={stage.drawId} index={given + 1} fewest={witnessDigits} kinds={witnessRule.kinds} />;
  }
  return (
    <div className={styles.moreWitnesses}>
      <p>见证数字已齐，可以揭示。{publicNumber ? '' : '到场的其他见证人也可以再加。'}</p>
      {publicNumber ? null : <Button onClick={() => setMore(true)}>再加一位见证人…</Button>}
    </div>
  );
}

/** Where the witnesses' numbers are taken down: who has given his, what is still needed, and the entry of the next. */
export function WitnessDesk({ stage }: { stage: Stage }) {
  const writes = useMay('draw.addWitness');
  return (
    <Sheet title="见证" extra={<Given stage={stage} />}>
      <div className={styles.desk}>
        <div>
          <WitnessChecklist stage={stage} />
          <WitnessList stage={stage} />
          {stage.rehearsal && stage.state === 'COMMITTED' ? <PracticeButton drawId={stage.drawId} /> : null}
        </div>
        {writes ? <NextEntry stage={stage} /> : null}
      </div>
    </Sheet>
  );
}

import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { SealButton } from '../../ui/seal-button.tsx';
import styles from './draw.module.css';
import type { Stage } from './draw-state.ts';
import { StepButton } from './step-button.tsx';

function RevealConfirm({ running, onConfirm }: { running: boolean; onConfirm: () => void }) {
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    frame.current?.querySelector('button')?.focus();
  }, []);
  return (
    <span ref={frame}>
      <SealButton size="large" loading={running} onClick={onConfirm}>
        揭示
      </SealButton>
    </span>
  );
}

/** 揭示: the official deed of the meeting; asked once more, because nothing can take it back. */
export function RevealButton({ stage }: { stage: Stage }) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('draw.reveal');
  const reveal = async () => {
    if (await command.run({ drawId: stage.drawId })) setAsking(false);
  };
  return (
    <May call="draw.reveal">
      <StepButton large official onPress={() => setAsking(true)}>
        揭示结果…
      </StepButton>
      {asking ? (
        <Modal
          open
          title="揭示抽取结果"
          onCancel={() => setAsking(false)}
          footer={
            <span className={styles.answers}>
              <Button size="large" onClick={() => setAsking(false)}>
                再等一等
              </Button>
              <RevealConfirm running={command.running} onConfirm={() => void reveal()} />
            </span>
          }
        >
          <p className={styles.consequence}>
            {stage.witnesses.length} 位见证人的数字已齐。揭示后，机器数、随机种子和抽取结果立即公布，
            <strong>不能撤回，也不能重来</strong>。请主持人宣布后再按。
          </p>
        </Modal>
      ) : null}
    </May>
  );
}

import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { SealButton } from '../../ui/seal-button.tsx';
import { useSettled } from './use-settled.ts';

interface StepButtonProps {
  readonly children: string;
  readonly running?: boolean;
  /** What it does is official and cannot be taken back. */
  readonly official?: boolean;
  readonly large?: boolean;
  readonly onPress: () => void;
}

/** The one deed of a step: it takes the cursor when the step has settled, so that Enter confirms. */
export function StepButton({ children, running = false, official = false, large = false, onPress }: StepButtonProps) {
  const settled = useSettled();
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (settled && nowhere) frame.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [settled]);
  const Press = official ? SealButton : Button;
  return (
    <span ref={frame} data-next-step>
      <Press type="primary" size={large ? 'large' : 'middle'} disabled={!settled} loading={running} onClick={onPress}>
        {children}
      </Press>
    </span>
  );
}

import { Modal } from 'antd';
import { useState } from 'react';
import { May } from '../../ui/may.tsx';
import { ApprovalGate } from '../approval/approval-gate.tsx';
import { StartDrawForm } from './start-draw-form.tsx';
import { StepButton } from './step-button.tsx';

interface StartDrawProps {
  readonly task: { readonly id: number; readonly number: string; readonly name: string };
}

/** 开始抽取: asks for the occasion, then freezes the list. */
export function StartDraw({ task }: StartDrawProps) {
  const [open, setOpen] = useState(false);
  return (
    <May call="draw.freezeFrame">
      <StepButton onPress={() => setOpen(true)}>开始抽取…</StepButton>
      {open ? (
        <Modal
          open
          title={`抽取 ${task.number}`}
          footer={null}
          onCancel={() => setOpen(false)}
          mask={{ closable: false }}
        >
          <ApprovalGate action="task.release" subject={task.id}>
            <StartDrawForm taskId={task.id} onClose={() => setOpen(false)} />
          </ApprovalGate>
        </Modal>
      ) : null}
    </May>
  );
}

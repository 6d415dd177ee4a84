import { Button, Modal } from 'antd';
import { useState } from 'react';
import { May } from '../../ui/may.tsx';
import { StartDrawForm } from './start-draw-form.tsx';

interface RehearseButtonProps {
  readonly task: { readonly id: number; readonly number: string };
}

/** 先演练一次: the same meeting for practice, with a number of its own; the task stays as it is. */
export function RehearseButton({ task }: RehearseButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <May call="draw.rehearse">
      <Button onClick={() => setOpen(true)}>先演练一次…</Button>
      {open ? (
        <Modal
          open
          title={`演练 ${task.number}`}
          footer={null}
          onCancel={() => setOpen(false)}
          mask={{ closable: false }}
        >
          <StartDrawForm taskId={task.id} rehearsal onClose={() => setOpen(false)} />
        </Modal>
      ) : null}
    </May>
  );
}

import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { VerificationDrawer } from './verification-drawer.tsx';

interface VerifyButtonProps {
  readonly drawId: number;
  readonly small?: boolean;
}

/** Recomputes a draw with the verifier that outsiders get, and shows each check. */
export function VerifyButton({ drawId, small = false }: VerifyButtonProps) {
  const [open, setOpen] = useState(false);
  const job = useJob('draw.verify', { quiet: true });
  const start = () => {
    setOpen(true);
    if (!job.running) void job.start({ drawId });
  };
  return (
    <>
      {/* The row of a list opens its draw; the button in it must not. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the span only keeps a press on the button to itself. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button inside answers the keys. */}
      <span onClick={event => event.stopPropagation()}>
        {small ? (
          <Button size="small" onClick={start}>
            验证
          </Button>
        ) : (
          <Button icon={<SafetyCertificateOutlined aria-hidden />} onClick={start}>
            验证
          </Button>
        )}
        <VerificationDrawer open={open} job={job} onClose={() => setOpen(false)} />
      </span>
    </>
  );
}

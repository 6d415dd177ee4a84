import { DesktopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';

/** The meeting goes on with Enter: the keyboard belongs to the next step, not to the projector. */
function focusNextStep(): void {
  document.querySelector<HTMLButtonElement>('[data-next-step] button:not(:disabled)')?.focus();
}

/** Opens and closes the projected window of a draw; where the product owns that window, its size is changed here alone. */
export function AudienceButtons({ drawId }: { drawId: number }) {
  const platform = usePlatform();
  const place = useSyncExternalStore(platform.audience.onChange, platform.audience.now);
  const act = async (deed: Promise<void>) => {
    try {
      await deed;
      focusNextStep();
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  return (
    <>
      <Button icon={<DesktopOutlined aria-hidden />} onClick={() => void act(platform.openAudience(drawId))}>
        打开投影
      </Button>
      {place === 'closed' ? null : (
        <Button onClick={() => void act(platform.fillAudience(place === 'window'))}>
          {place === 'fullscreen' ? '退出全屏' : '投影全屏'}
        </Button>
      )}
      <Button onClick={() => void act(platform.closeAudience())}>关闭投影</Button>
    </>
  );
}

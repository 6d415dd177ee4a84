import { DesktopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';

/** Opens and closes the projected window of a draw. */
export function AudienceButtons({ drawId }: { drawId: number }) {
  const platform = usePlatform();
  const act = async (deed: Promise<void>) => {
    try {
      await deed;
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  return (
    <>
      <Button icon={<DesktopOutlined aria-hidden />} onClick={() => void act(platform.openAudience(drawId))}>
        打开投影
      </Button>
      <Button onClick={() => void act(platform.closeAudience())}>关闭投影</Button>
    </>
  );
}

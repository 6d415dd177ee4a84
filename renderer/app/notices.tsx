import { message } from 'antd';
import { useEffect } from 'react';
import { onNotice } from '../data/notices.ts';

/** Low enough to leave titles and their buttons free, high enough for three notices. */
const place = 'calc(100vh - 150px)';

/** Shows notices at the foot of the window; a failure stays long enough to be read twice. */
export function Notices() {
  const [shown, holder] = message.useMessage({ maxCount: 3, duration: 4, top: place });
  useEffect(
    () =>
      onNotice(({ kind, sentence }) => {
        if (kind === 'done') void shown.success(sentence);
        else void shown.error(sentence, 10);
      }),
    [shown],
  );
  return holder;
}

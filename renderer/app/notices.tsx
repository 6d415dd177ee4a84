import { message } from 'antd';
import { useEffect } from 'react';
import { onNotice } from '../data/notices.ts';

/** Shows notices at the top of the window; a failure stays long enough to be read twice. */
export function Notices() {
  const [shown, place] = message.useMessage({ maxCount: 3, duration: 4 });
  useEffect(
    () =>
      onNotice(({ kind, sentence }) => {
        if (kind === 'done') void shown.success(sentence);
        else void shown.error(sentence, 10);
      }),
    [shown],
  );
  return place;
}

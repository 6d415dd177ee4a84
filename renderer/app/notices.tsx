import { App } from 'antd';
import { useEffect } from 'react';
import { onNotice } from '../data/notices.ts';

/** Shows notices at the top of the window; a failure stays long enough to be read twice. */
export function Notices() {
  const { message } = App.useApp();
  useEffect(
    () =>
      onNotice(({ kind, sentence }) => {
        if (kind === 'done') void message.success(sentence);
        else void message.error(sentence, 10);
      }),
    [message],
  );
  return null;
}

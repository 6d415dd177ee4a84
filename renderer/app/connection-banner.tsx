import { useConnectionState } from '../data/client-context.tsx';
import styles from './shell.module.css';

/** Says that the core cannot be reached, and that nothing typed is lost. */
export function ConnectionBanner() {
  const state = useConnectionState();
  if (state === 'connected' || state === 'connecting') return null;
  return (
    <div role="alert" className={styles.banner}>
      {state === 'reconnecting'
        ? '与本机服务的连接断开了，正在重新连接。已填写的内容仍在页面上，请不要关闭窗口。'
        : '与本机服务的连接没有恢复。请重新启动程序，并核对最后一步操作。'}
    </div>
  );
}

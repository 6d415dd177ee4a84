import { app, dialog } from 'electron';
import type { Windows } from './windows.ts';

/** Tells the operator that the core ended by itself, and what that means for the work. */
export function reportCoreCrash(windows: Windows, restarting: boolean, logFolder: string): void {
  const operator = windows.operator();
  if (!operator) return;
  const message = restarting
    ? { message: '后台程序意外退出，正在重新启动。', detail: '已完成的操作都已保存；刚才没有完成的那一步请再做一次。' }
    : {
        message: '后台程序再次意外退出，请关闭“明抽”后重新打开。',
        detail: `已完成的操作都已保存。日志在：${logFolder}`,
      };
  const buttons = restarting ? ['知道了'] : ['关闭明抽', '稍后'];
  void dialog
    .showMessageBox(operator, {
      type: 'warning',
      title: '明抽',
      buttons,
      cancelId: buttons.length - 1,
      noLink: true,
      ...message,
    })
    .then(({ response }) => {
      if (!restarting && response === 0) app.quit();
    });
}

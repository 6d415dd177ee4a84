import type { MenuItemConstructorOptions } from 'electron';

/** What the menu does that Electron's own roles do not. */
export interface MenuActions {
  print(): void;
  closeAudience(): void;
  changeProjector(): void;
  toggleAudience(): void;
  openLogFolder(): void;
  about(): void;
}

/** The menu of the operator's window; developer tools stand in it only while the product is being made. */
export function menuTemplate(actions: MenuActions, packaged: boolean): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions = {
    label: '开发',
    submenu: [
      { label: '重新载入', role: 'reload' },
      { label: '开发者工具', role: 'toggleDevTools' },
    ],
  };
  return [
    {
      label: '文件(&F)',
      submenu: [
        { label: '打印本页…', accelerator: 'CmdOrCtrl+P', click: actions.print },
        { label: '投影换一块屏幕', click: actions.changeProjector },
        { label: '投影全屏／退出全屏', click: actions.toggleAudience },
        { label: '关闭投影窗口', click: actions.closeAudience },
        { type: 'separator' },
        { label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { label: '撤销', role: 'undo' },
        { label: '重做', role: 'redo' },
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen' },
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        { label: '打开日志文件夹', click: actions.openLogFolder },
        { label: '关于明抽', click: actions.about },
      ],
    },
    ...(packaged ? [] : [developer]),
  ];
}

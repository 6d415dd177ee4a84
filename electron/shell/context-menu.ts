import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Right-clicking a field or a selection offers what every Windows program offers; Electron has no such menu by itself. */
export function offerContextMenu(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
      const copy: MenuItemConstructorOptions = { label: '复制', role: 'copy', enabled: editFlags.canCopy };
      const editing: MenuItemConstructorOptions[] = [
        { label: '剪切', role: 'cut', enabled: editFlags.canCut },
        copy,
        { label: '粘贴', role: 'paste', enabled: editFlags.canPaste },
        { type: 'separator' },
        { label: '全选', role: 'selectAll', enabled: editFlags.canSelectAll },
      ];
      if (isEditable) Menu.buildFromTemplate(editing).popup();
      else if (selectionText.trim() !== '') Menu.buildFromTemplate([copy]).popup();
    });
  });
}

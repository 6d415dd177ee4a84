// The least that Electron can show: one empty window.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860 });
  window.loadURL('data:text/html,<title>empty</title>');
});

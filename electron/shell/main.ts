import { join } from 'node:path';
import { app } from 'electron';
import { declareAppScheme } from './app-protocol.ts';
import { offerContextMenu } from './context-menu.ts';
import { startDesk } from './desk.ts';
import { readEnvironment } from './environment.ts';
import { openLog } from './log.ts';
import { reportMainFailures } from './main-failure.ts';
import { lockNavigation } from './navigation-locks.ts';
import { reloadCrashedPages } from './page-crash.ts';
import { closeChromiumNetwork } from './session-security.ts';

// The order matters: the folder before the lock that lies in it, the scheme and the switches before Electron is ready.
const environment = readEnvironment();
app.setPath('userData', environment.userData);
app.setAppUserModelId('cn.mingchou.desk');
// Chromium's own words, such as those of date fields, follow the product and not the machine.
app.commandLine.appendSwitch('lang', 'zh-CN');

if (!app.requestSingleInstanceLock()) {
  // The first instance has been told and comes to the front.
  app.exit(0);
} else {
  const logFolder = join(environment.userData, 'logs');
  const log = openLog(logFolder);
  reportMainFailures(log);
  declareAppScheme();
  closeChromiumNetwork();
  // Without the switch no window can ever be made outside of the sandbox. Only tests give it: they run as root in
  // containers, where Chromium's sandbox cannot work.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  lockNavigation();
  offerContextMenu();
  reloadCrashedPages(log);
  void app.whenReady().then(() => startDesk(environment, log, logFolder));
}

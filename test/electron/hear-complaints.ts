import type { ElectronApplication, Page } from 'playwright-core';

/** Collects what the windows complain of from now on: errors, warnings, anything the content security policy refused. */
export function hearComplaints(app: ElectronApplication): readonly string[] {
  const complaints: string[] = [];
  const listen = (page: Page) => {
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', error => complaints.push(error.message));
  };
  for (const page of app.windows()) listen(page);
  app.on('window', listen);
  return complaints;
}

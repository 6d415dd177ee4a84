import type { ElectronApplication } from 'playwright-core';

type Recorded = typeof globalThis & { shownMessages?: string[] };

/** Message boxes are remembered instead of shown: nobody is there to press their buttons. */
export async function silenceDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const shown: string[] = [];
    (globalThis as Recorded).shownMessages = shown;
    dialog.showMessageBox = (async (...given: readonly unknown[]) => {
      shown.push((given.at(-1) as { message: string }).message);
      return { response: 99, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
}

export function shownMessages(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as Recorded).shownMessages ?? []);
}

/** The next file or folder dialogs are answered with this path, or with a change of mind. */
export async function choose(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}

import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import type { OutputFile } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';

/** Shows a file the core has made in the machine's own reader, from which it is printed. */
export function useOpenFile(): (file: OutputFile) => Promise<void> {
  const platform = usePlatform();
  return async file => {
    try {
      await platform.openFile(file);
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
}

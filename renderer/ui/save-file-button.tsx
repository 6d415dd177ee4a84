import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { failureOf } from '../data/failure.ts';
import { notify } from '../data/notices.ts';
import type { OutputFile } from '../data/platform.ts';
import { usePlatform } from '../data/platform-context.tsx';

/** Saves a file the core has made, wherever the person wants it. */
export function useSaveFile(): (file: OutputFile) => Promise<void> {
  const platform = usePlatform();
  return async file => {
    try {
      const saved = await platform.saveFile(file);
      if (saved) notify({ kind: 'done', sentence: `已保存：${file.name}` });
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
}

/** A button that saves one file. */
export function SaveFileButton({ file, children }: { file: OutputFile; children?: string }) {
  const save = useSaveFile();
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save(file)}>
      {children ?? file.name}
    </Button>
  );
}

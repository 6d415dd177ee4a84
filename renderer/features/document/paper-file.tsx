import { FileExcelOutlined, FilePdfOutlined, GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { OutputFile } from '../../data/platform.ts';
import { sizeText } from '../../ui/number-text.ts';
import { useSaveFile } from '../../ui/save-file-button.tsx';
import styles from './paper-file.module.css';
import { opensHere, paperFormat } from './paper-format.ts';
import { useOpenFile } from './use-open-file.ts';

const icons = { PDF: FilePdfOutlined, Excel: FileExcelOutlined, 网页: GlobalOutlined } as const;

/** A paper that lies on the disk: its name, and the two things to do with it; one that is void is not opened as it is. */
export function PaperFile({ file, opens = true }: { readonly file: OutputFile; readonly opens?: boolean }) {
  const open = useOpenFile();
  const save = useSaveFile();
  const format = paperFormat(file.name);
  const Icon = icons[format];
  return (
    <div className={styles.file}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.name}>{file.name}</span>
      <span className={styles.deeds}>
        <span className={styles.size}>
          {format} · {sizeText(file.bytes)}
        </span>
        {opens && opensHere(file.name) ? (
          <Button size="small" aria-label={`打开 ${file.name}`} onClick={() => void open(file)}>
            打开
          </Button>
        ) : null}
        <Button size="small" aria-label={`另存 ${file.name}`} onClick={() => void save(file)}>
          另存
        </Button>
      </span>
    </div>
  );
}

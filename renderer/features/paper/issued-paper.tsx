import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { failureOf } from '../../data/failure.ts';
import type { OutputFile } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { usePagedList } from '../../data/use-paged-list.ts';
import { Digest } from '../../ui/digest.tsx';
import { PdfViewer } from '../../ui/pdf-viewer/pdf-viewer.tsx';
import { PaperFile } from '../document/paper-file.tsx';
import type { Paper } from './writing/written.ts';

/** The file that was issued; undefined while it is looked for, null when it is no longer there. */
export function useIssuedFile(paper: Paper): OutputFile | null | undefined {
  const issued = paper.documentId !== null;
  const { rows, total, ensure, loading } = usePagedList('document.list', { taskId: paper.taskId }, { enabled: issued });
  const found = rows.find(({ id }) => id === paper.documentId);
  const read = rows.length;
  useEffect(() => {
    if (issued && !found && read < total) ensure(read);
  }, [issued, found, read, total, ensure]);
  if (found) return found.file;
  return !issued || (!loading && read >= total && total > 0) ? null : undefined;
}

/** The issued PDF itself, byte for byte. */
export function IssuedPages({ file, title }: { file: OutputFile; title: string }) {
  const platform = usePlatform();
  // Every answer of the core has a grant of its own for the same file: the first one does.
  const [granted] = useState(file);
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    platform.readFile(granted).then(
      read => left || setBytes(read),
      error => left || setRefusal(failureOf(error).sentence),
    );
    return () => {
      left = true;
    };
  }, [platform, granted]);
  if (refusal) return <Alert type="error" showIcon title={refusal} />;
  return bytes ? <PdfViewer bytes={bytes} title={title} /> : null;
}

/** The issued PDF as a file: opened, saved elsewhere, compared by its digest. */
export function IssuedFile({ file }: { file: OutputFile | null }) {
  if (file) {
    return (
      <section aria-label="印发的文件">
        <PaperFile file={file} />
        <Digest value={file.sha256} label="文件校验值" />
      </section>
    );
  }
  return (
    <Alert
      type="warning"
      showIcon
      title="印发的文件已经不在原来的位置"
      description="可能被移动、改名或删除了，可以从备份里找回。左侧是按保存的数据排出的副本。"
    />
  );
}

import type { Failure } from './failure.ts';
import type { Chosen, FileKind, OutputFile, Platform } from './platform.ts';

const accepted: Record<FileKind, string> = {
  table: '.xlsx,.xls,.et,.csv,.txt,.xml',
  backup: '.db,.mcsealed,.mcmove',
  picture: '.png,.jpg,.jpeg',
  certificate: '.p12,.pfx',
  // A recording or a scan may have any ending.
  evidence: '',
  profile: '.json',
};

// Errors of the upload carry the same shape as those of the core, so that pages show both in one way.
function uploadFailure(sentence: string): Failure {
  return { code: 'file-unreadable', sentence };
}

async function upload(file: File): Promise<Chosen> {
  const response = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
  if (!response.ok) throw uploadFailure((await response.text()) || '文件没有传上去，请再选一次。');
  const { file: grant } = (await response.json()) as { file: string };
  return { grant, name: file.name };
}

function pick(change: Partial<Pick<HTMLInputElement, 'accept' | 'multiple'>>): Promise<readonly File[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', ...change });
  return new Promise(resolve => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

function fileAddress(file: OutputFile): string {
  return `/files/${encodeURIComponent(file.file)}`;
}

async function download(file: OutputFile): Promise<Uint8Array> {
  const response = await fetch(fileAddress(file));
  if (!response.ok) throw uploadFailure((await response.text()) || '文件没有读出来，请重新生成。');
  return new Uint8Array(await response.arrayBuffer());
}

/** The page in a plain browser, served by the web host on the same machine. */
export function browserPlatform(): Platform {
  let audience: Window | null = null;
  return {
    kind: 'browser',
    async chooseFile(kind) {
      const [file] = await pick({ accept: accepted[kind] });
      return file ? upload(file) : null;
    },
    async chooseRelease() {
      const files = await pick({ multiple: true });
      return files.length > 0 ? Promise.all(files.map(upload)) : null;
    },
    takeFile: upload,
    chooseFolder: async () => null,
    async saveFile(file) {
      const link = document.createElement('a');
      link.href = fileAddress(file);
      link.download = file.name;
      link.click();
      return true;
    },
    async openFile(file) {
      window.open(fileAddress(file), '_blank', 'noopener');
    },
    readFile: download,
    printers: async () => [],
    async printPaper(file) {
      window.open(fileAddress(file), '_blank', 'noopener');
      return true;
    },
    async showInFolder() {
      // The machine's folders are not a browser's to show.
    },
    async openAudience(drawId) {
      const path = drawId === null ? '/audience' : `/audience/${drawId}`;
      audience = window.open(`${window.location.pathname}#${path}`, 'audience');
    },
    async closeAudience() {
      audience?.close();
    },
    audience: { now: () => 'closed', onChange: () => () => undefined },
    async fillAudience() {
      // A browser fills its screen only for whoever presses a key in that very window.
    },
  };
}

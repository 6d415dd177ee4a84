import { desktopAudience } from './desktop-audience.ts';
import type { Chosen, FileKind, Platform, PrintChoice, Printer } from './platform.ts';

interface ChosenFile {
  readonly file: string;
  readonly name: string;
}

/** What the preload of the desktop puts on `window.mingchou`; failures reject with `{code, sentence}`. */
export interface DesktopBridge {
  /** Asks for a port to the core; it comes as a window message `{type: 'mingchou:port'}` that carries it. */
  connect(): void;
  chooseFile(kind: FileKind | 'installer'): Promise<ChosenFile | null>;
  takeFile(file: File): Promise<ChosenFile>;
  chooseFolder(): Promise<{ readonly folder: string; readonly name: string } | null>;
  saveFile(grant: string): Promise<boolean>;
  openFile(grant: string): Promise<void>;
  readFile(grant: string): Promise<Uint8Array>;
  showInFolder(grant: string): Promise<void>;
  printers(): Promise<readonly Printer[]>;
  printPaper(request: PrintChoice & { readonly grant: string }): Promise<boolean>;
  openAudience(drawId: number | null): Promise<void>;
  closeAudience(): Promise<void>;
  fillAudience(fullscreen: boolean): Promise<void>;
  /** How the projected window is now; later changes come as window messages `{type: 'mingchou:audience-state', state}`. */
  audienceState(): Promise<unknown>;
}

declare global {
  interface Window {
    readonly mingchou?: DesktopBridge;
  }
}

const chosen = ({ file, name }: ChosenFile): Chosen => ({ grant: file, name });

/** The page inside Electron: native dialogs, and windows made by the main process. */
export function desktopPlatform(bridge: DesktopBridge): Platform {
  return {
    kind: 'desktop',
    async chooseFile(kind) {
      const file = await bridge.chooseFile(kind);
      return file && chosen(file);
    },
    async chooseRelease() {
      const file = await bridge.chooseFile('installer');
      return file && [chosen(file)];
    },
    takeFile: async file => chosen(await bridge.takeFile(file)),
    async chooseFolder() {
      const folder = await bridge.chooseFolder();
      return folder && { grant: folder.folder, name: folder.name };
    },
    saveFile: file => bridge.saveFile(file.file),
    openFile: file => bridge.openFile(file.file),
    readFile: file => bridge.readFile(file.file),
    showInFolder: file => bridge.showInFolder(file.file),
    printers: () => bridge.printers(),
    printPaper: (file, choice) => bridge.printPaper({ ...choice, grant: file.file }),
    openAudience: bridge.openAudience,
    closeAudience: bridge.closeAudience,
    audience: desktopAudience(bridge),
    fillAudience: bridge.fillAudience,
  };
}

import type { OutputOf } from '#contract/contract.ts';

/** A file the core has written (contract `outputFile`). */
export type OutputFile = Omit<OutputOf<'backup.run'>, 'second'>;

/** Which files a dialog offers. */
export type FileKind = 'table' | 'backup' | 'picture' | 'certificate' | 'evidence' | 'profile';

/** A file or folder the person pointed at: an opaque grant for the core, a name for the page. */
export interface Chosen {
  readonly grant: string;
  readonly name: string;
}

/** A printer of this machine: by which name it is chosen, and what it is called. */
export interface Printer {
  readonly name: string;
  readonly title: string;
}

/** How a paper is printed; `printer` null asks the machine's own dialog. */
export interface PrintChoice {
  readonly printer: string | null;
  readonly copies: number;
  readonly duplex: 'one-sided' | 'long-edge' | 'short-edge';
}

/** Where the projected window is, as far as the page can know: a browser does not tell, and is always `closed`. */
export interface AudiencePlace {
  now(): 'closed' | 'window' | 'fullscreen';
  /** Calls back after every change; answers how to stop that. */
  onChange(listener: () => void): () => void;
}

/** What differs between the desktop and a browser: files, folders and the second window. */
export interface Platform {
  readonly kind: 'desktop' | 'browser';
  /** Asks for a file; null when the person changed their mind. */
  chooseFile(kind: FileKind): Promise<Chosen | null>;
  /** Asks for an installer: the file alone where the core can look beside it, else together with the files that belong to it. */
  chooseRelease(): Promise<readonly Chosen[] | null>;
  /** Takes a file dropped on the page. */
  takeFile(file: File): Promise<Chosen>;
  /** Asks for a folder; null when the person changed their mind or the platform has no folders. */
  chooseFolder(): Promise<Chosen | null>;
  /** Saves a file the core has made; false when the person changed their mind. */
  saveFile(file: OutputFile): Promise<boolean>;
  /** Shows a file the core has made in the machine's own reader, from which it can be printed. */
  openFile(file: OutputFile): Promise<void>;
  /** The bytes of a PDF the core has made, to be shown inside the page. */
  readFile(file: OutputFile): Promise<Uint8Array>;
  /** The printers that can be chosen here; none in a browser, whose own dialog prints. */
  printers(): Promise<readonly Printer[]>;
  /** Prints a PDF of the core in its own size; false when the person closed the dialog. A browser shows it, to be printed there. */
  printPaper(file: OutputFile, choice: PrintChoice): Promise<boolean>;
  /** Shows where a file lies, for the person to go on by hand; it is never started. */
  showInFolder(file: OutputFile): Promise<void>;
  /** Opens the projected window of a draw, or of whichever draw is running. */
  openAudience(drawId: number | null): Promise<void>;
  closeAudience(): Promise<void>;
  readonly audience: AudiencePlace;
  /** Lets the projected window cover its display, or puts it into a frame; a browser's own keys do it there. */
  fillAudience(fullscreen: boolean): Promise<void>;
}

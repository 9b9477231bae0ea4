import type { ElectronApplication, Page } from '@playwright/test';

export type HostKind = 'desktop' | 'page';

/** Peerplan as a spec sees it, whichever host serves it. */
export interface Peerplan {
  readonly host: HostKind;
  /** The window. A restart opens another one. */
  readonly page: Page;
  readonly dataDir: string;
  /** The main process; on the desktop only. */
  readonly electronApp?: ElectronApplication;
  /** Ends the program in good order, or finds it killed, and starts it again on the same data. */
  restart(): Promise<Page>;
  /** Ends the program at once, as a power cut would; `restart` starts it again. */
  kill(): Promise<void>;
  /** Call before the click that saves. */
  saveNextFileTo(path: string): Promise<void>;
  /** Waits until the file is saved, and reads it. */
  savedFile(): Promise<string>;
}

/** What the fixture does with a host, and no spec. */
export interface StartedPeerplan extends Peerplan {
  close(): Promise<void>;
}

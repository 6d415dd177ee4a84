import type { Service } from '#rpc/service.ts';
import type { HostFiles } from './host-files.ts';

/** The core as a host holds it. */
export interface HostedCore {
  readonly service: Service;
  readonly files: HostFiles;
  /** Closes the workspace that is open, if any. */
  close(): Promise<void>;
}

import type { Core } from '#core/core.ts';
import type { Client } from '#rpc/client.ts';

/** What every step of the demonstration works with. */
export interface Setting {
  readonly core: Core;
  readonly client: Client;
  /** The folder that receives the workspace and the copies of everything made. */
  readonly out: string;
}

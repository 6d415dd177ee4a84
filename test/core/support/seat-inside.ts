import { keyByPassword } from '#core/personal/workspace-key.ts';
import type { Application } from '#core/workspace/application.ts';
import type { Client } from '#rpc/client.ts';
import type { SettableClock } from './settable-clock.ts';
import { type Seat, testAccount } from './signed-in.ts';

interface Chair {
  readonly seat: Seat;
  /** Remembers what a page of this core carries. */
  watch(client: Client): Client;
  /** The session the page carries; empty before it has one. */
  session(): string;
}

/** Sits down at a core in this process without a word in its trail, so that a test finds there what it has done itself. */
export function chairInside(application: () => Application, clock: SettableClock): Chair {
  let carried = '';
  const sessionsOf = () => application().requireWorkspace().sessions;
  return {
    session: () => carried,
    watch(client) {
      const { carrySession } = client;
      client.carrySession = session => {
        carried = session ?? '';
        carrySession(session);
      };
      return client;
    },
    seat: {
      async enter(client) {
        const { accounts } = application().requireWorkspace();
        const account = accounts.named(testAccount.name);
        const present = sessionsOf().find(carried, 0, Number.POSITIVE_INFINITY);
        if (!account || present) return;
        const workspace = application().requireWorkspace();
        client.carrySession(sessionsOf().begin(account.id, clock.now().getTime()));
        const key = await keyByPassword(workspace, account.id, testAccount.password);
        if (key) workspace.personal.open(key);
      },
      async wake() {
        const session = sessionsOf().find(carried, 0, Number.POSITIVE_INFINITY);
        if (session) Object.assign(session, { locked: false, lastCallAt: clock.now().getTime() });
      },
    },
  };
}

import type { Client } from '#rpc/client.ts';
import { failureOf } from './failure.ts';

/** The same client, which tells when the core has refused a call because the session has ended or is locked. */
export function watchedClient(client: Client, refused: () => void): Client {
  function watch<Answer>(answer: Promise<Answer>): Promise<Answer> {
    answer.catch((error: unknown) => {
      const { code } = failureOf(error);
      if (code === 'signed-out' || code === 'locked') refused();
    });
    return answer;
  }
  return {
    get state() {
      return client.state;
    },
    carrySession: client.carrySession,
    ask: (name, input, options) => watch(client.ask(name, input, options)),
    query: (name, input, options) => watch(client.query(name, input, options)),
    command: (name, input) => watch(client.command(name, input)),
    job: (name, input, options) => watch(client.job(name, input, options)),
    onChanged: client.onChanged,
    onState: client.onState,
    close: client.close,
  };
}

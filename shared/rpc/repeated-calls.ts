import type { Progress } from '#contract/method.ts';
import type { RunningCall, Service } from './service.ts';

type Watcher = (progress: Progress) => void;

interface KnownCall {
  readonly running: RunningCall;
  readonly watch: (watcher: Watcher) => void;
  settled: boolean;
}

/**
 * A service on which a command id that is sent again joins the call under way, or gets the answer already given;
 * the last `kept` answers are remembered. Queries pass through.
 */
export function joinRepeatedCalls(service: Service, kept = 500): Service {
  const known = new Map<string, KnownCall>();

  return {
    onEvent: listener => service.onEvent(listener),
    call(call, progress) {
      if (call.commandId === undefined) return service.call(call, progress);
      // Under another session it is another's call, whatever its id: nobody is given an answer meant for somebody else.
      const key = JSON.stringify([call.role, call.method, call.commandId, call.session ?? null]);
      const earlier = known.get(key);
      if (earlier) {
        earlier.watch(progress);
        return earlier.running;
      }
      const begun = begin(tell => service.call(call, tell), progress);
      known.set(key, begun);
      forgetOldest(known, kept);
      return begun.running;
    },
  };
}

function begin(start: (tell: Watcher) => RunningCall, first: Watcher): KnownCall {
  const watchers = new Set([first]);
  let latest: Progress | null = null;
  const running = start(progress => {
    latest = progress;
    for (const watcher of watchers) watcher(progress);
  });
  const call: KnownCall = {
    running,
    watch(watcher) {
      if (call.settled) return;
      watchers.add(watcher);
      if (latest) watcher(latest);
    },
    settled: false,
  };
  const settle = () => {
    call.settled = true;
    watchers.clear();
  };
  running.reply.then(settle, settle);
  return call;
}

/** Calls under way are never forgotten: only they know that they run. */
function forgetOldest(known: Map<string, KnownCall>, kept: number): void {
  for (const [key, call] of known) {
    if (known.size <= kept) return;
    if (call.settled) known.delete(key);
  }
}

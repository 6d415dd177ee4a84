import type { Application } from '../workspace/application.ts';

/** Less than a room notices when it sees it again. */
const interval = 1000;

/** Keeps every second how far the room has been shown a result, so that a core that ends goes on there; answers how to stop. */
export function startRememberingShows(application: Application): () => Promise<void> {
  let keeping: Promise<void> | null = null;
  const keep = async () => {
    await application.openWorkspace?.shows.remember(application.options.uptime());
    keeping = null;
  };
  const timer = setInterval(() => {
    keeping ??= keep();
  }, interval);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await keeping;
    await keep();
  };
}

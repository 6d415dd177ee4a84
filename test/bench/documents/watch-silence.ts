const EVERY = 5;

/** Begins to watch how long nothing else is let in; the answer ends the watch and gives the longest such time in milliseconds. */
export function watchSilence(): () => number {
  let silent = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    silent = Math.max(silent, performance.now() - last - EVERY);
    last = performance.now();
  }, EVERY);
  return () => {
    clearInterval(watch);
    return silent;
  };
}

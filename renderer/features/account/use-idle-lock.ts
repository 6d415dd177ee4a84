import { useEffect } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `lock` once nobody has touched the page for so many minutes; also after the machine has slept. */
export function useIdleLock(minutes: number, lock: () => void): void {
  useEffect(() => {
    if (minutes <= 0) return;
    let last = Date.now();
    const touched = () => {
      last = Date.now();
    };
    const look = window.setInterval(() => {
      if (Date.now() - last < minutes * 60_000) return;
      touched();
      lock();
    }, 5000);
    for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true });
    return () => {
      window.clearInterval(look);
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
    };
  }, [minutes, lock]);
}

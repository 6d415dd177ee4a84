import { useEffect, useState } from 'react';
import type { Printer } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';

/** The printers of this machine; null until it has told them. */
export function usePrinters(): readonly Printer[] | null {
  const platform = usePlatform();
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null);
  useEffect(() => {
    let left = false;
    platform.printers().then(
      found => !left && setPrinters(found),
      () => !left && setPrinters([]),
    );
    return () => {
      left = true;
    };
  }, [platform]);
  return printers;
}

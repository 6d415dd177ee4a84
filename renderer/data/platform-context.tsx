import { createContext, use } from 'react';
import type { Platform } from './platform.ts';

const PlatformContext = createContext<Platform | null>(null);

export const PlatformProvider = PlatformContext.Provider;

/** Files, folders and windows of the machine; throws outside of the provider. */
export function usePlatform(): Platform {
  const platform = use(PlatformContext);
  if (!platform) throw new RangeError('usePlatform needs a PlatformProvider above it.');
  return platform;
}

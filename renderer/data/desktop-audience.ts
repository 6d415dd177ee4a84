import type { DesktopBridge } from './desktop-platform.ts';
import type { AudiencePlace } from './platform.ts';

const places = ['closed', 'window', 'fullscreen'] as const;
type Place = (typeof places)[number];

const isPlace = (value: unknown): value is Place => places.some(place => place === value);

/** Follows the projected window of the desktop from the first time somebody wants to know of it. */
export function desktopAudience(bridge: Pick<DesktopBridge, 'audienceState'>): AudiencePlace {
  const listeners = new Set<() => void>();
  let place: Place = 'closed';
  let followed = false;
  const take = (value: unknown) => {
    if (!isPlace(value) || value === place) return;
    place = value;
    for (const listener of listeners) listener();
  };
  const follow = () => {
    if (followed) return;
    followed = true;
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window || typeof data !== 'object' || data === null) return;
      const { type, state } = data as { readonly type?: unknown; readonly state?: unknown };
      if (type === 'mingchou:audience-state') take(state);
    });
    // A page that was loaded anew finds a window that is open already; one that may not ask shows no button.
    bridge.audienceState().then(take, () => undefined);
  };
  return {
    now: () => place,
    onChange(listener) {
      follow();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

import { type Notice, notify } from './notices.ts';

function isNotice(value: unknown): value is Notice {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, sentence } = value as Partial<Record<keyof Notice, unknown>>;
  return (kind === 'done' || kind === 'failed') && typeof sentence === 'string';
}

/** Shows what the main process has to say to the operator, such as that the projector is gone. */
export function hearDesktopNotices(): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window || typeof data !== 'object' || data === null) return;
    const { type, notice } = data as { readonly type?: unknown; readonly notice?: unknown };
    if (type === 'mingchou:notice' && isNotice(notice)) notify(notice);
  });
}

import { type BrowserWindow, type Display, screen } from 'electron';
import { type AudiencePlace, audiencePlace, moveSentence, nextProjector, windowBounds } from './projector.ts';
import type { ProjectorMemory } from './projector-memory.ts';
import type { Notice } from './windows.ts';

interface Following {
  readonly operator: BrowserWindow;
  readonly memory: ProjectorMemory;
  readonly tell: (notice: Notice) => void;
}

const displayOf = (window: BrowserWindow): Display => screen.getDisplayMatching(window.getBounds());

/** Where the audience window belongs with the displays there are now. */
export function placeNow({ operator, memory }: Following): AudiencePlace {
  return audiencePlace(screen.getAllDisplays(), displayOf(operator), memory.chosen());
}

function put(window: BrowserWindow, { kind, display }: AudiencePlace): void {
  // A window that fills one display does not leave it otherwise.
  window.setFullScreen(false);
  window.setBounds(kind === 'projector' ? display.bounds : windowBounds(display.workArea));
  if (kind === 'projector') window.setFullScreen(true);
}

/** Keeps the audience window where it belongs while displays come and go; answers how to change to another one. */
export function followDisplays(window: BrowserWindow, first: AudiencePlace, following: Following): () => void {
  const { operator, memory, tell } = following;
  let place = first;
  let byHand = false;
  const rememberFirst = () => {
    if (place.kind === 'projector' && memory.chosen() === null) memory.remember(place.display);
  };
  const look = () => {
    if (window.isDestroyed() || operator.isDestroyed()) return;
    const next = placeNow(following);
    const sentence = moveSentence(place, next);
    place = next;
    rememberFirst();
    if (sentence === null) return;
    put(window, place);
    tell({ kind: place.kind === 'projector' ? 'done' : 'failed', sentence });
  };
  const listen = (deed: 'on' | 'off') => {
    screen[deed]('display-added', look);
    screen[deed]('display-removed', look);
  };
  rememberFirst();
  listen('on');
  window.on('closed', () => listen('off'));
  // Whoever drags it to another display has chosen that one.
  window.on('will-move', () => {
    byHand = true;
  });
  window.on('moved', () => {
    const here = displayOf(window);
    if (byHand && here.id !== displayOf(operator).id) {
      memory.remember(here);
      place = { kind: 'projector', display: here };
    }
    byHand = false;
  });
  return () => {
    const next = nextProjector(screen.getAllDisplays(), displayOf(operator), place.display);
    if (!next)
      return tell({ kind: 'failed', sentence: '没有另一块屏幕可以投影。请检查投影仪的连接，并在系统里设为扩展屏幕。' });
    memory.remember(next);
    place = { kind: 'projector', display: next };
    put(window, place);
  };
}

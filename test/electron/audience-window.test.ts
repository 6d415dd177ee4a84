import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAudience } from './audience.ts';
import { askCore, askStatus } from './core-call.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test('the audience window shows the page of its draw and is connected as the audience', async () => {
  const audience = await openAudience(desk, 7);
  expect(audience.url()).toBe('app://desk/index.html#/audience/7');
  const heard = await askCore(audience, askStatus);
  expect(heard[0]).toMatchObject({ type: 'hello', role: 'audience' });
  expect(heard[1]).toMatchObject({ type: 'failure', error: { code: 'not-allowed' } });
});

test('another draw takes the place of the first in the same window, and closing the desk closes it', async () => {
  const audience = await openAudience(desk, 7);
  await desk.operator.evaluate(() => window.mingchou?.openAudience(8));
  await audience.waitForURL('app://desk/index.html#/audience/8');
  expect(desk.app.windows()).toHaveLength(2);

  await desk.operator.evaluate(() => window.mingchou?.closeAudience());
  await expect.poll(() => desk.app.windows().length).toBe(1);
});

test('with a second display the audience window fills it', async () => {
  const projector = { x: 1920, y: 0, width: 1024, height: 768 };
  await desk.app.evaluate(({ screen }, bounds) => {
    const here = screen.getPrimaryDisplay();
    screen.getAllDisplays = () => [here, { ...here, id: here.id + 1, bounds, workArea: bounds }];
  }, projector);
  await openAudience(desk, 7);
  const place = await desk.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(each => each.webContents.getURL().includes('audience'));
    return { bounds: window?.getNormalBounds(), fullscreen: window?.isFullScreen() };
  });
  expect(place.fullscreen).toBe(true);
  expect(place.bounds).toMatchObject({ x: projector.x });
});

const hall = { x: 1920, y: 0, width: 1024, height: 768 };
const wall = { x: 1920, y: 768, width: 1280, height: 720 };

/** Lets Electron see these displays beside the one there is, and says that something has changed. */
async function plugIn(on: Desk, ...bounds: readonly (typeof hall)[]): Promise<void> {
  await on.app.evaluate(({ screen }, others) => {
    const here = screen.getPrimaryDisplay();
    const added = others.map(place => ({
      ...here,
      id: place.y + 1000,
      label: `屏幕${place.y}`,
      bounds: place,
      workArea: place,
    }));
    screen.getAllDisplays = () => [here, ...added];
    screen.emit(others.length > 0 ? 'display-added' : 'display-removed', {}, here);
  }, bounds);
}

async function audiencePlaceOf(on: Desk) {
  return on.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(each => each.webContents.getURL().includes('audience'));
    const { x, y } = window?.getNormalBounds() ?? { x: -1, y: -1 };
    return { x, y, fullscreen: window?.isFullScreen() };
  });
}

test('when the projector is pulled out the audience window comes to the operator, who is told, and goes back with it', async () => {
  await plugIn(desk, hall);
  await openAudience(desk, 7);
  await expect.poll(() => audiencePlaceOf(desk)).toMatchObject({ x: hall.x, y: hall.y, fullscreen: true });
  const told = await desk.operator.evaluateHandle(() => {
    const sentences: string[] = [];
    window.addEventListener('message', ({ data }) => {
      if (data.type === 'mingchou:notice') sentences.push(data.notice.sentence);
    });
    return sentences;
  });
  const sentences = () => told.evaluate(heard => heard);

  await plugIn(desk);
  await expect.poll(async () => (await audiencePlaceOf(desk)).fullscreen).toBe(false);
  await expect.poll(async () => (await audiencePlaceOf(desk)).x).toBeLessThan(hall.x);
  await expect.poll(sentences).toEqual([expect.stringContaining('投影屏幕断开了')]);

  await plugIn(desk, hall);
  await expect.poll(() => audiencePlaceOf(desk)).toMatchObject({ x: hall.x, y: hall.y, fullscreen: true });
  await expect.poll(sentences).toEqual([expect.anything(), expect.stringContaining('投影屏幕已接上')]);
});

/** Presses keys as they come from the keyboard itself, which a page's own events would not. */
async function pressAtProjector(on: Desk, keys: readonly string[]): Promise<void> {
  await on.app.evaluate(({ webContents }, pressed) => {
    const projected = webContents.getAllWebContents().find(each => each.getURL().includes('audience'));
    for (const keyCode of pressed) {
      for (const modifiers of [[], ['control']] as const) {
        projected?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
        projected?.sendInputEvent({ type: 'char', keyCode, modifiers: [...modifiers] });
        projected?.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
      }
    }
  }, keys);
}

test('keys in the audience window do nothing; only the operator makes it smaller, and is told how it stands', async () => {
  await plugIn(desk, hall);
  const audience = await openAudience(desk, 7);
  const isFull = async () => (await audiencePlaceOf(desk)).fullscreen;
  const stateTold = () => desk.operator.evaluate(() => window.mingchou?.audienceState());
  await expect.poll(isFull).toBe(true);
  await expect.poll(stateTold).toBe('fullscreen');
  await audience.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => document.documentElement.setAttribute('data-heard', key));
  });
  await pressAtProjector(desk, ['F11', 'Escape', 'Alt', 'F5', 'W', 'A']);
  // What a key starts is done when a later question is answered.
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
  expect(await isFull()).toBe(true);
  expect(await audience.evaluate(() => document.documentElement.getAttribute('data-heard'))).toBeNull();

  await desk.operator.evaluate(() => window.mingchou?.fillAudience(false));
  await expect.poll(isFull).toBe(false);
  await expect.poll(stateTold).toBe('window');
  await pressAtProjector(desk, ['F11']);
  expect(await stateTold()).toBe('window');
  await desk.operator.evaluate(() => window.mingchou?.fillAudience(true));
  await expect.poll(isFull).toBe(true);
  await desk.operator.evaluate(() => window.mingchou?.closeAudience());
  await expect.poll(stateTold).toBe('closed');
});

test('a display that was chosen is chosen again the next time', async () => {
  await plugIn(desk, hall, wall);
  await openAudience(desk, 7);
  await expect.poll(() => audiencePlaceOf(desk)).toMatchObject({ y: hall.y });
  await desk.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items[0]?.submenu;
    file?.items.find(({ label }) => label === '投影换一块屏幕')?.click();
  });
  await expect.poll(() => audiencePlaceOf(desk)).toMatchObject({ y: wall.y, fullscreen: true });
  const { userData } = desk;
  await desk.app.close();

  desk = await openDesk({ userData });
  await plugIn(desk, hall, wall);
  await openAudience(desk, 7);
  await expect.poll(() => audiencePlaceOf(desk)).toMatchObject({ x: wall.x, y: wall.y, fullscreen: true });
});

test('enlarging the page of the operator leaves the projected one as it is', async () => {
  await openAudience(desk, 7);
  const levels = await desk.app.evaluate(async ({ webContents }) => {
    const all = webContents.getAllWebContents();
    const level = (audience: boolean) =>
      all.filter(each => each.getURL().includes('audience') === audience).map(each => each.getZoomLevel());
    all.find(each => !each.getURL().includes('audience'))?.setZoomLevel(2);
    await new Promise(resolve => setTimeout(resolve, 300));
    return { operator: level(false), audience: level(true) };
  });
  expect(levels).toEqual({ operator: [2], audience: [0] });
});

test('closing the operator window ends the program', async () => {
  await openAudience(desk, 7);
  const running = desk.app.process();
  const ended = desk.app.waitForEvent('close');
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(each => !each.webContents.getURL().includes('audience'))
      ?.close();
  });
  await ended;
  expect(running.exitCode).toBe(0);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  // A camera to be refused: most test machines have none.
  desk = await openDesk({ switches: ['--use-fake-device-for-media-stream'] });
});
afterAll(() => desk.close());

test.each(['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'])(
  'the page is told that %s is denied',
  async name => {
    const state = await desk.operator.evaluate(
      async asked => (await navigator.permissions.query({ name: asked as PermissionName })).state,
      name,
    );
    expect(state).toBe('denied');
  },
);

test('asking for camera, place, screen, clipboard and notifications is refused without a question', async () => {
  const refusals = await desk.operator.evaluate(async () => {
    const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
    const asked = {
      camera: navigator.mediaDevices.getUserMedia({ video: true }),
      screen: navigator.mediaDevices.getDisplayMedia(),
      clipboard: navigator.clipboard.readText(),
      place: new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, error => reject(new Error(String(error.code))));
      }),
    };
    const answers: Record<string, string> = { notifications: await Notification.requestPermission() };
    for (const [what, answer] of Object.entries(asked)) {
      answers[what] = await answer.then(
        () => 'granted',
        error => (what === 'place' ? error.message : name(error)),
      );
    }
    return answers;
  });
  expect(refusals).toEqual({
    camera: 'NotAllowedError',
    screen: expect.stringMatching(/NotAllowedError|NotSupportedError|InvalidStateError/),
    clipboard: 'NotAllowedError',
    place: '1', // PERMISSION_DENIED
    notifications: 'denied',
  });
});

test('the page sees no device of the machine', async () => {
  const devices = await desk.operator.evaluate(async () => {
    const { usb, hid, serial } = navigator as unknown as Record<
      string,
      { getDevices?(): Promise<unknown[]>; getPorts?(): Promise<unknown[]> } | undefined
    >;
    const lists = [usb?.getDevices?.(), hid?.getDevices?.(), serial?.getPorts?.()];
    const found = await Promise.all(lists.map(list => list?.catch(() => [])));
    return found.flat().filter(each => each !== undefined);
  });
  expect(devices).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('every answer carries the policy that allows only our own scripts', async () => {
  const headers = await desk.operator.evaluate(async () => {
    const { headers } = await fetch('app://desk/page.js');
    return [headers.get('content-security-policy'), headers.get('x-content-type-options')];
  });
  expect(headers).toEqual([
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'nosniff',
  ]);
});

test('a script that did not come from our files does not run, and neither does text made into code', async () => {
  const outcome = await desk.operator.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', event => violated.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
    const frame = document.createElement('iframe');
    frame.src = 'app://desk/index.html';
    document.body.append(frame);
    // Playwright's own evaluation is exempt from the policy; what a timer runs is not.
    const evaluated = await new Promise<string>(resolve => {
      setTimeout(() => {
        try {
          resolve(String(new Function('return "ran"')()));
        } catch (error) {
          resolve((error as Error).name);
        }
      });
    });
    await new Promise(resolve => setTimeout(resolve, 200));
    return { wasRun: 'wasRun' in window, evaluated, violated: violated.toSorted() };
  });
  expect(outcome.wasRun).toBe(false);
  expect(outcome.evaluated).toBe('EvalError');
  expect(outcome.violated).toEqual(expect.arrayContaining(['frame-src', 'script-src-elem']));
});

import { expect, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import type { Progress } from '#contract/method.ts';
import type { Changed } from '#rpc/client.ts';
import { exampleBureau } from './example-bureau.ts';
import { type MakeSetting, objectsIn, plantedBug, reaches } from './transport-setting.ts';

/** What holds while the connection holds. */
export function promiseAnswers(make: MakeSetting): void {
  test('a query is answered together with what the answer was made from', async () => {
    const { page } = await make();
    const answer = await page().ask('workspace.status', {});
    expect(answer.result).toMatchObject({ state: 'none', bureau: null });
    expect(answer.topics).toContain('workspace');
  });

  test('many questions at once get each its own answer', async () => {
    const { page } = await make();
    const desk = page();
    const questions = Array.from({ length: 60 }, (_, index) =>
      index % 3 === 0
        ? desk.query('workspace.status', {}).then(status => status.state)
        : desk.query('audit.list', { after: null, limit: 10 }).catch((error: AppError) => error.code),
    );
    const expected = questions.map((_, index) => (index % 3 === 0 ? 'none' : 'no-workspace'));
    expect(await Promise.all(questions)).toEqual(expected);
  });

  test('a failure for the person arrives with its code and its sentence', async () => {
    const { page } = await make();
    const failure = await page()
      .query('audit.list', { after: null, limit: 10 })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'no-workspace', message: expect.stringMatching(/^\p{Script=Han}.*。$/u) });
  });

  test('input that does not fit the contract is refused', async () => {
    const { page } = await make();
    await expect(page().query('audit.list', { after: null, limit: 0 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  test('a bug is one calm line for the page, and goes to the log as it was', async () => {
    const { link, page } = await make(() => {
      throw new TypeError(`${plantedBug} is not a function`);
    });
    const failure = await page()
      .query('workspace.status', {})
      .catch((error: AppError) => error);
    expect(failure).toMatchObject({ code: 'unexpected' });
    expect(`${failure}`).not.toContain(plantedBug);
    expect(link.bugs.join()).toContain(`${plantedBug} is not a function`);
  });

  test('the projected window may not do what the operator may', async () => {
    const { page } = await make();
    const audience = page('audience');
    await expect(audience.command('bureau.save', exampleBureau)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await audience.query('draw.projection', { drawId: null }).catch((error: AppError) => error.code)).not.toBe(
      'not-allowed',
    );
  });

  test('a job tells how far it is before it answers', async () => {
    const { desk, longImport } = await (await make()).desk();
    const told: Progress[] = [];
    const { created } = await desk.job('import.run', longImport, { onProgress: step => told.push(step) });
    expect(created).toBeGreaterThan(0);
    expect(await objectsIn(desk)).toBe(created);
    expect(told.length).toBeGreaterThan(0);
    for (const { phase, done, total } of told) {
      expect(phase).toMatch(/\p{Script=Han}/u);
      expect(total === 0 || done <= total).toBe(true);
    }
  });

  test('a cancelled job ends as cancelled and leaves nothing behind', async () => {
    const { desk, longImport } = await (await make()).desk();
    const cancelling = new AbortController();
    const onProgress = () => cancelling.abort();
    const job = desk.job('import.run', longImport, { signal: cancelling.signal, onProgress });
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(await objectsIn(desk)).toBe(0);
  });

  test('what one window changes, every window hears of', async () => {
    const setting = await make();
    const audience = setting.page('audience');
    await reaches(audience, 'connected');
    const heard = new Promise<Changed>(resolve => audience.onChanged(resolve));
    await setting.desk();
    expect(await heard).toContain('workspace');
  });
}

import type { Page } from 'playwright-core';

const fields = {
  检查日期: 'result-checkedOn',
  完成日期: 'result-endedOn',
  检查人员: 'result-inspectorIds',
  发现的问题: 'result-finding',
  备注: 'result-note',
} as const;

type Field = keyof typeof fields;

/** The entry of the results of one task, as a clerk with a pile of papers and a keyboard meets it. */
export function resultPage(page: Page) {
  const form = page.getByRole('form', { name: '检查结果' });
  const pile = page.getByRole('listbox', { name: '检查任务单' });
  return {
    form,
    pile,
    async shown() {
      await page.getByRole('heading', { level: 1, name: /^录入检查结果：/ }).waitFor();
    },
    /** The object whose sheet is in the form. */
    object: () => page.getByRole('heading', { level: 2 }).textContent(),
    onObject: (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor(),
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key);
    },
    write: (text: string) => page.keyboard.insertText(text),
    field: (name: Field) => page.locator(`#${fields[name]}`),
    /** What is said right below a field; empty while nothing is wrong. */
    async complaint(name: Field | '检查结果'): Promise<string> {
      const id = name === '检查结果' ? 'result-outcome' : fields[name];
      return (await page.locator(`#${id}-problem`).allTextContents()).join('');
    },
    /** What the core said when it did not take a result. */
    refusal: () => form.getByRole('alert').last().textContent(),
    /** The result that is chosen, in words. */
    outcome: () => form.locator('label:has(:checked)').textContent(),
    hasKeyboard: (name: Field) => page.locator(`#${fields[name]}`).evaluate(field => field === document.activeElement),
    /** Which result has the keyboard, in words; null when the keyboard is elsewhere. */
    outcomeWithKeyboard: () =>
      page.evaluate(() => document.activeElement?.closest('[role="radiogroup"] label')?.textContent ?? null),
    inspectors: () => form.locator('.ant-select-selection-item-content').allTextContents(),
    /** Whom the open list offers. */
    offeredInspectors: () => page.locator('.ant-select-item-option:visible').allTextContents(),
    async show(name: '未录入' | '全部' | '有问题') {
      await page.locator('.ant-segmented-item').filter({ hasText: name }).click();
    },
    options: () => pile.getByRole('option'),
    /** What the pile says of the sheet of an object. */
    stateOf: (name: string) => pile.getByRole('option').filter({ hasText: name }).textContent(),
  };
}

import type { Page } from 'playwright-core';

export interface Meeting {
  readonly 场合: string;
  readonly '地点（可不填）'?: string;
  readonly 主持人: string;
  readonly 操作员: string;
}

export interface WitnessEntry {
  readonly name: string;
  readonly unit: string;
  readonly digits: string;
  /** What is typed the second time; the same without it. */
  readonly repeated?: string;
  /** Thrown with ten-sided dice; otherwise from a slip. */
  readonly dice?: boolean;
}

/** The operator's side of one draw. */
export function drawPage(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const witness = (field: string) => page.locator(`#witness-${field}`);
  const chooseMethod = async (method: string) => {
    const select = page.locator('.ant-select', { has: witness('method') });
    const list = page.locator('.ant-select-dropdown:visible');
    // A list that still unfolds may give another option than the one that was aimed at.
    while (!(await select.textContent())?.includes(method)) {
      await select.click();
      await list.locator('.ant-select-item-option', { hasText: method }).click();
      await list.waitFor({ state: 'hidden' });
    }
  };
  return {
    /** Waits for the title to say how the draw stands. */
    stands: (state: string | RegExp) =>
      page.getByRole('heading', { level: 1, name: state instanceof RegExp ? state : `抽取：${state}` }).waitFor(),
    /** From the page of a task: the dialog, then the frozen list. */
    async freeze(meeting: Meeting) {
      await button('开始抽取…').click();
      for (const [label, value] of Object.entries(meeting)) await page.getByLabel(label, { exact: true }).fill(value);
      await page.keyboard.press('Enter');
    },
    press: (name: string) => button(name).click(),
    /** Waits until a button can be pressed. */
    offers: (name: string) => page.getByRole('button', { name, exact: true, disabled: false }).waitFor(),
    /** Enter on whatever the step has given the cursor to. */
    async confirm(name: string) {
      await page.waitForFunction(words => document.activeElement?.textContent === words, name);
      await page.keyboard.press('Enter');
    },
    /** The second half of a double press: clicks a button in the moment in which the title changes. Start it before the first. */
    pressAtOnce: (state: string, name: string) =>
      page.evaluate(
        ([wanted = '', words = '']) =>
          new Promise<void>(resolve => {
            const look = new MutationObserver(() => {
              if (!document.querySelector('h1')?.textContent.includes(wanted)) return;
              look.disconnect();
              const buttons = [...document.querySelectorAll('button')];
              buttons.find(button => button.textContent === words)?.click();
              resolve();
            });
            look.observe(document.body, { subtree: true, childList: true, characterData: true });
          }),
        [state, name],
      ),
    async enter({ name, unit, digits, repeated = digits, dice = false }: WitnessEntry) {
      await witness('name').fill(name);
      await witness('unit').fill(unit);
      await chooseMethod(dice ? '十面骰' : '密封纸条');
      await witness('digits').fill(digits);
      await witness('repeated').fill(repeated);
      await page.keyboard.press('Enter');
    },
    witnesses: () => page.getByRole('list', { name: '见证人' }).getByRole('listitem').allTextContents(),
    complaints: () => page.getByRole('main').getByRole('alert').allTextContents(),
    /** A digest by its name, without the blanks between its groups; blank while there is none. */
    async digest(name: string): Promise<string> {
      const row = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
      return (await row.locator('code').allTextContents()).join('').replaceAll(/\s/g, '');
    },
    async giveReason(confirm: string, reason: string) {
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('理由').fill(reason);
      await dialog.getByRole('button', { name: confirm, exact: true }).click();
    },
    /** The state of every check: 相符, 不符 or 未核对. */
    async verify(): Promise<string[]> {
      await button('验证').click();
      const checks = page.getByRole('list', { name: '核对项目' }).getByRole('listitem');
      await checks.first().waitFor();
      return checks.locator('span[title]').allTextContents();
    },
  };
}

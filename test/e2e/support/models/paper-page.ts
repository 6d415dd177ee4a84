import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { table } from './table.ts';

/** 起草和印发: the list, the choice of a template, and the editor of one paper. */
export function paperPage(page: Page) {
  const editor = page.getByRole('region', { name: '正文', exact: true });
  const side = page.getByRole('complementary', { name: '填写、检查和预览' });
  const dialog = page.getByRole('dialog');
  const paragraphs = editor.getByRole('textbox');
  return {
    list: table(page, '起草的公文'),
    editor,
    side,
    dialog,
    paragraphs,
    /** The paragraph that begins with these words, without its number. */
    paragraph: (place: number) => editor.getByLabel(new RegExp(`^第 ${place} 段( |$)`)).and(page.locator('textarea')),
    field: (name: string) => side.getByLabel(name),
    text: (label: string) => page.getByRole('main').getByRole('textbox', { name: label, exact: true }),
    /** All paragraphs as they are read: number and words. */
    async lines(): Promise<string[]> {
      return editor
        .locator('[data-part]')
        .evaluateAll(parts => parts.map(part => part.getAttribute('data-text') ?? ''));
    },
    async begin(search: string, name: string) {
      await page.getByRole('button', { name: '起草公文' }).first().click();
      await dialog.getByLabel('查找模板').fill(search);
      await dialog.getByRole('radio', { name }).first().check({ force: true });
      await dialog.getByRole('button', { name: '开始起草' }).click();
      await editor.waitFor();
    },
    view: (name: '填写' | '检查' | '预览') => side.locator('.ant-segmented-item').filter({ hasText: name }).click(),
    saved: () => page.getByRole('status', { name: '保存状态' }).getByText('已保存').waitFor(),
    /** The words of a page of the preview, once it has been drawn. */
    async previewText(place = 1): Promise<string> {
      const sheet = page.locator(`[data-page="${place}"]`);
      const words = sheet.locator('p');
      await vi.waitUntil(async () => ((await words.textContent().catch(() => '')) ?? '') !== '', { timeout: 30_000 });
      return (await words.textContent()) ?? '';
    },
    /** Types through an input method: the letters of the sounds first, then the word they become. */
    async compose(sounds: string, word: string) {
      const wire = await page.context().newCDPSession(page);
      for (let at = 1; at <= sounds.length; at += 1) {
        const text = sounds.slice(0, at);
        await wire.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
      }
      // Enter belongs to the input method as long as it composes.
      await wire.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
      await wire.send('Input.insertText', { text: word });
      await wire.detach();
    },
    /** Puts a text on the clipboard's way into the field that has the focus. */
    paste: (text: string) =>
      page.evaluate(words => {
        const data = new DataTransfer();
        data.setData('text/plain', words);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, text),
  };
}

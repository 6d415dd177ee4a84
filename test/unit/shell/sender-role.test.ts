import type { WebContents, WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { roleOfSender } from '#shell/sender-role.ts';

const operator = { id: 1 } as WebContents;
const stranger = { id: 2 } as WebContents;
const windows = { roleOf: (contents: WebContents) => (contents === operator ? ('operator' as const) : null) };
const ourPage = 'app://desk/index.html';
const mainFrame = (url: string) => ({ url, parent: null });

test('the main frame of one of our windows speaks in the role of that window', () => {
  expect(roleOfSender({ sender: operator, senderFrame: mainFrame(ourPage) }, windows)).toBe('operator');
});

test('nobody else is heard: a frame inside the page, a foreign page, a frame that is gone, a window that is not ours', () => {
  const inner = { url: ourPage, parent: {} as WebFrameMain };
  const senders = [
    { sender: operator, senderFrame: inner },
    { sender: operator, senderFrame: mainFrame('app://desk.example/index.html') },
    { sender: operator, senderFrame: mainFrame('about:blank') },
    { sender: operator, senderFrame: null },
    { sender: stranger, senderFrame: mainFrame(ourPage) },
  ];
  expect(senders.map(sending => roleOfSender(sending, windows))).toEqual([null, null, null, null, null]);
});

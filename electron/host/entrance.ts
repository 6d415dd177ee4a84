import type { ServerResponse } from 'node:http';
import { answerNotice } from './answers.ts';
import type { Session } from './session.ts';

/** Exchanges the token of the start address for the session cookie and goes on to the page; a token works once. */
export function answerEntrance(response: ServerResponse, session: Session, token: string, known: boolean): void {
  const cookie = known ? null : session.exchange(token);
  if (!known && cookie === null) {
    refuseEntrance(response);
    return;
  }
  // Without the token in the address, so that it stays out of the history and of what people copy.
  response.writeHead(303, { Location: '/', ...(cookie === null ? {} : { 'Set-Cookie': cookie }) });
  response.end();
}

function refuseEntrance(response: ServerResponse): void {
  answerNotice(
    response,
    403,
    '这个启动地址不能用了',
    '启动地址只能打开一次，已经用过或不完整。如果页面已在别的窗口打开，请回到那个窗口；否则请在启动窗口（控制台）按 Ctrl+C 结束程序，重新启动后使用新给出的地址。',
  );
}

/** What somebody sees who opens the page without having come through the start address. */
export function answerStranger(response: ServerResponse): void {
  answerNotice(
    response,
    401,
    '请从启动地址打开',
    '为保护数据，页面只对用启动地址打开的浏览器开放。请回到启动窗口（控制台），使用那里给出的完整地址；地址已用过时，请重新启动程序。',
  );
}

import type { ServerResponse } from 'node:http';

/** Answers with one plain sentence, for requests that a script or a download made. */
export function answerSentence(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(sentence);
}

/** Answers with a page that a person sees in place of the desk: what happened, what to do. */
export function answerNotice(response: ServerResponse, status: number, title: string, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${title} · 明抽</title>
<style>
  body { margin: 20vh auto 0; max-width: 34em; padding: 0 2em; font: 18px/1.8 "Microsoft YaHei", sans-serif; color: #1b2b44 }
  h1 { font-size: 28px }
</style>
<h1>${title}</h1>
<p>${sentence}</p>
</html>
`);
}

import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Failure } from '../data/failure.ts';

const notRead: Failure = {
  code: 'unexpected',
  sentence: '这一页的程序文件没有读出来，已保存的内容不受影响。请重新打开这一页；仍不行时，请关闭程序再启动。',
};

/** A part of the page that is read when it is first shown, so that the first page waits for no other; throws a Failure. */
export function latePart<Properties>(
  read: () => Promise<ComponentType<Properties>>,
): LazyExoticComponent<ComponentType<Properties>> {
  return lazy(async () => ({ default: await read().catch(() => Promise.reject(notRead)) }));
}

import { AppError } from '#contract/app-error.ts';
import { runSelfTest } from '#domain/draw/self-test.ts';

/** Whether this machine computes the known answers of the protocol, in words (SSJ-DRAW/1 §2.12). */
export function selfTest() {
  const test = runSelfTest();
  const sentence = test.ok
    ? '运算自检通过：本机对已知答案的计算全部正确。'
    : `运算自检未通过（${test.failed.join('、')}），不能进行正式抽取。请重新安装程序后再试。`;
  return { ok: test.ok, sentence };
}

/** Throws AppError('self-test-failed') when this machine does not compute the known answers: nothing is frozen or committed then. */
export function requireSelfTest(): void {
  const { ok, sentence } = selfTest();
  if (!ok) throw new AppError('self-test-failed', sentence);
}

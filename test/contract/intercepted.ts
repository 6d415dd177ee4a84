import { AppError } from '#contract/app-error.ts';
import type { RunningCall, Service, ServiceCall } from '#rpc/service.ts';

/** Sees each call before the service does, and may answer in its place. */
export type Intercept = (call: ServiceCall, next: () => RunningCall) => RunningCall;

/** A service whose calls a test can watch, hold up or break. */
export function intercepted(service: Service, intercept: Intercept): Service {
  return {
    call: (call, progress) => intercept(call, () => service.call(call, progress)),
    onEvent: listener => service.onEvent(listener),
  };
}

/** A call that is never answered. */
export const silence: RunningCall = { reply: new Promise(() => {}), cancel: () => {} };

/** A call that ends when it is cancelled, and not before. */
export function cancellable(): RunningCall {
  let cancel = () => {};
  const reply = new Promise<never>((_resolve, reject) => {
    cancel = () => reject(new AppError('cancelled', '已取消，没有保存任何改动。'));
  });
  return { reply, cancel: () => cancel() };
}

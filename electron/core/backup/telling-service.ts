import type { Service } from '#rpc/service.ts';
import type { BackupState } from './backup-state.ts';

/** A service whose listeners also hear of backups that nobody asked for. */
export function tellingOfBackups(service: Service, backups: BackupState): Service {
  return {
    ...service,
    onEvent(listener) {
      const hear = () => listener({ name: 'changed', topics: ['backup'] });
      backups.listeners.add(hear);
      const stop = service.onEvent(listener);
      return () => {
        backups.listeners.delete(hear);
        stop();
      };
    },
  };
}

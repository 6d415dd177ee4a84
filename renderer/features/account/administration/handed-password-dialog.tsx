import { Button, Modal } from 'antd';
import styles from './administration.module.css';

export interface HandedPassword {
  readonly name: string;
  readonly password: string;
}

/** A temporary password, shown this once to be handed over. */
export function HandedPasswordDialog({ given, onClose }: { given: HandedPassword; onClose: () => void }) {
  return (
    <Modal
      open
      title={`${given.name}的临时密码`}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          已经交给本人
        </Button>
      }
    >
      <p className={styles.secret}>{given.password}</p>
      <p>只显示这一次。请当面交给本人；本人第一次登录时必须改成自己的密码，改密码之前什么也不能做。</p>
    </Modal>
  );
}

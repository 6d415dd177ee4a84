import { Button, type ButtonProps } from 'antd';
import styles from './seal-button.module.css';

/** The button for what is official or irrevocable: reveal, void, confirm a disclosure. Nothing else is red. */
export function SealButton(props: Omit<ButtonProps, 'danger' | 'className'>) {
  return <Button {...props} type="primary" className={styles.seal ?? ''} />;
}

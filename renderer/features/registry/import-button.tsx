import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';

interface ImportButtonProps {
  readonly kind: Parameters<typeof addresses.importFile>[0];
  readonly children: string;
}

/** The primary button of a registry: registries are filled by importing. */
export function ImportButton({ kind, children }: ImportButtonProps) {
  const navigate = useNavigate();
  return (
    <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={() => navigate(addresses.importFile(kind))}>
      {children}
    </Button>
  );
}

import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { May } from '../../ui/may.tsx';

interface ImportButtonProps {
  readonly kind: Parameters<typeof addresses.importFile>[0];
  readonly children: string;
}

/** The primary button of a registry: registries are filled by importing. */
export function ImportButton({ kind, children }: ImportButtonProps) {
  const navigate = useNavigate();
  return (
    <May call="import.run">
      <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={() => navigate(addresses.importFile(kind))}>
        {children}
      </Button>
    </May>
  );
}

import { ExportButton } from '../../ui/export-button.tsx';

/** The evidence bundle: with the list for the archive and the 纪检, without it for the public (SSJ-DRAW/1 2.11). */
export function EvidenceButtons({ drawId }: { drawId: number }) {
  return (
    <>
      <ExportButton job="draw.evidence" input={{ drawId, form: 'sealed' }}>
        导出证据（含名单）
      </ExportButton>
      <ExportButton job="draw.evidence" input={{ drawId, form: 'public' }}>
        导出公开证据
      </ExportButton>
    </>
  );
}

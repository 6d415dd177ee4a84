import { addresses } from '../../app/addresses.ts';
import { type PageTab, PageTabs } from '../../ui/page-tabs.tsx';

const tabs: readonly PageTab[] = [
  { path: addresses.documents, title: '任务公文', method: 'document.list' },
  { path: addresses.papers, title: '起草和印发', method: 'paper.list' },
  { path: addresses.numbers, title: '发文字号', method: 'number.list' },
  { path: addresses.paperTemplates, title: '模板', method: 'paper.templates' },
];

/** The pages of 公文, side by side. */
export function PaperTabs() {
  return <PageTabs name="公文" tabs={tabs} />;
}

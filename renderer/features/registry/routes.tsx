import { ApartmentOutlined, FileDoneOutlined, IdcardOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 一单两库: the item list and the two registries. */
export const registryFeature: Feature = {
  navigation: [
    { path: addresses.items, title: '抽查事项清单', icon: FileDoneOutlined, method: 'item.list', group: 'registry' },
    {
      path: addresses.objects,
      title: '检查对象名录库',
      icon: ApartmentOutlined,
      method: 'object.list',
      group: 'registry',
    },
    {
      path: addresses.inspectors,
      title: '执法检查人员名录库',
      icon: IdcardOutlined,
      method: 'inspector.list',
      group: 'registry',
    },
  ],
  pages: [
    {
      path: addresses.items,
      element: latePage(async () => (await import('../item-list/item-page.tsx')).ItemPage, 'item.list'),
    },
    {
      path: addresses.superiorLists,
      element: latePage(async () => (await import('../item-list/superior-page.tsx')).SuperiorPage, 'superiorList.all'),
    },
    {
      path: addresses.unusedItems,
      element: latePage(async () => (await import('../item-list/unused-page.tsx')).UnusedPage, 'itemList.unused'),
    },
    {
      path: addresses.minorExemptions,
      element: latePage(
        async () => (await import('../item-list/exemption-page.tsx')).ExemptionPage,
        'minorExemption.list',
      ),
    },
    {
      path: addresses.itemVersions,
      element: latePage(async () => (await import('../item-list/version-page.tsx')).VersionPage, 'itemList.versions'),
    },
    {
      path: addresses.objects,
      element: latePage(async () => (await import('./object-page.tsx')).ObjectPage, 'object.list'),
    },
    {
      path: addresses.risk,
      element: latePage(async () => (await import('./risk-page.tsx')).RiskPage, 'object.moreFacets'),
    },
    {
      path: addresses.subRegistries,
      element: latePage(async () => (await import('./sub-registry-page.tsx')).SubRegistryPage, 'subRegistry.list'),
    },
    {
      path: addresses.overlap,
      element: latePage(async () => (await import('./overlap-page.tsx')).OverlapPage, 'overlap.count'),
    },
    {
      path: addresses.labels,
      element: latePage(async () => (await import('./label-page.tsx')).LabelPage, 'label.list'),
    },
    {
      path: addresses.inspectors,
      element: latePage(async () => (await import('./inspector-page.tsx')).InspectorPage, 'inspector.list'),
    },
  ],
};

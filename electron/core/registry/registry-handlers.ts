import type { HandlersOf } from '../service/handlers.ts';
import { listAssistants, saveAssistant } from './assistant-desk.ts';
import { classifyObject, enlistObject } from './attachment-commands.ts';
import { certificateRadar } from './certificate-radar.ts';
import { listDepartments, saveDepartment } from './department-desk.ts';
import { editInspectors, previewInspectors } from './inspector-bulk.ts';
import { exportInspectors } from './inspector-export.ts';
import { inspectorLoads } from './inspector-loads.ts';
import { getInspector, listInspectors } from './inspector-queries.ts';
import { saveInspector } from './inspector-save.ts';
import {
  assignLabel,
  disableLabel,
  listLabels,
  previewLabel,
  saveLabel,
  saveLabelGroup,
  takeExpiredLabel,
} from './label-commands.ts';
import { editObjects, previewObjects } from './object-bulk.ts';
import { saveObject, standObject } from './object-commands.ts';
import { exportObjects } from './object-export.ts';
import { getObject, listObjects, moreFacets, objectFacets } from './object-queries.ts';
import { exportOverlap } from './overlap-export.ts';
import { countOverlap, keepOverlap } from './overlap-query.ts';
import { exportStaff } from './staff-export.ts';
import {
  addMembers,
  disableSubRegistry,
  endMembers,
  listSubRegistries,
  saveSubRegistry,
} from './sub-registry-commands.ts';

type RegistryMethod =
  | 'object.list'
  | 'object.get'
  | 'object.facets'
  | 'object.export'
  | 'object.moreFacets'
  | 'object.enlist'
  | 'object.classify'
  | 'object.bulkPreview'
  | 'object.bulkEdit'
  | 'subRegistry.list'
  | 'subRegistry.save'
  | 'subRegistry.disable'
  | 'subRegistry.addMembers'
  | 'subRegistry.endMembers'
  | 'overlap.count'
  | 'overlap.keep'
  | 'overlap.export'
  | 'object.save'
  | 'object.stand'
  | 'label.list'
  | 'label.save'
  | 'label.saveGroup'
  | 'label.disable'
  | 'label.preview'
  | 'label.assign'
  | 'label.takeExpired'
  | 'inspector.list'
  | 'inspector.save'
  | 'inspector.export'
  | 'inspector.get'
  | 'inspector.certificates'
  | 'inspector.loads'
  | 'inspector.bulkPreview'
  | 'inspector.bulkEdit'
  | 'assistant.list'
  | 'assistant.save'
  | 'department.list'
  | 'department.save'
  | 'staff.export';

/** What the registries of objects, inspectors, helpers and departments answer. */
export const registryHandlers: HandlersOf<RegistryMethod> = {
  'object.list': listObjects,
  'object.get': getObject,
  'object.facets': objectFacets,
  'object.export': exportObjects,
  'object.moreFacets': moreFacets,
  'object.enlist': enlistObject,
  'object.classify': classifyObject,
  'object.bulkPreview': previewObjects,
  'object.bulkEdit': editObjects,
  'subRegistry.list': listSubRegistries,
  'subRegistry.save': saveSubRegistry,
  'subRegistry.disable': disableSubRegistry,
  'subRegistry.addMembers': addMembers,
  'subRegistry.endMembers': endMembers,
  'overlap.count': countOverlap,
  'overlap.keep': keepOverlap,
  'overlap.export': exportOverlap,
  'object.save': saveObject,
  'object.stand': standObject,
  'label.list': listLabels,
  'label.save': saveLabel,
  'label.saveGroup': saveLabelGroup,
  'label.disable': disableLabel,
  'label.preview': previewLabel,
  'label.assign': assignLabel,
  'label.takeExpired': takeExpiredLabel,
  'inspector.list': listInspectors,
  'inspector.save': saveInspector,
  'inspector.export': exportInspectors,
  'inspector.get': getInspector,
  'inspector.certificates': certificateRadar,
  'inspector.loads': inspectorLoads,
  'inspector.bulkPreview': previewInspectors,
  'inspector.bulkEdit': editInspectors,
  'assistant.list': listAssistants,
  'assistant.save': saveAssistant,
  'department.list': listDepartments,
  'department.save': saveDepartment,
  'staff.export': exportStaff,
};

import type { z } from 'zod';
import { accountContract } from './account-contract.ts';
import { afterDrawContract } from './after-draw-contract.ts';
import { approvalContract } from './approval-contract.ts';
import { auditContract } from './audit-contract.ts';
import { backupContract } from './backup-contract.ts';
import { bulkContract } from './bulk-contract.ts';
import { checkContract } from './check-contract.ts';
import { comparisonContract } from './comparison-contract.ts';
import { deskContract } from './desk-contract.ts';
import { dispatchContract } from './dispatch-contract.ts';
import { drawContract } from './draw-contract.ts';
import { followUpContract } from './follow-up-contract.ts';
import { importContract } from './import-contract.ts';
import { itemContract } from './item-contract.ts';
import { labelContract } from './label-contract.ts';
import type { Method } from './method.ts';
import { minorExemptionContract } from './minor-exemption-contract.ts';
import { objectContract } from './object-contract.ts';
import { paperContract } from './paper-contract.ts';
import { personalContract } from './personal-contract.ts';
import { planContract } from './plan-contract.ts';
import { printContract } from './print-contract.ts';
import { profileContract } from './profile-contract.ts';
import { projectionContract } from './projection-contract.ts';
import { publicationContract } from './publication-contract.ts';
import { qualityContract } from './quality-contract.ts';
import { registryContract } from './registry-contract.ts';
import { resultContract } from './result-contract.ts';
import { sealContract } from './seal-contract.ts';
import { staffContract } from './staff-contract.ts';
import { statisticsContract } from './statistics-contract.ts';
import { subRegistryContract } from './sub-registry-contract.ts';
import { superiorListContract } from './superior-list-contract.ts';
import { taskContract } from './task-contract.ts';
import { updateContract } from './update-contract.ts';
import { viewContract } from './view-contract.ts';
import { workspaceContract } from './workspace-contract.ts';

/** Everything that can be asked of the core: each capability of the product is one of these methods. */
export const contract = {
  ...workspaceContract,
  ...importContract,
  ...registryContract,
  ...staffContract,
  ...comparisonContract,
  ...qualityContract,
  ...itemContract,
  ...minorExemptionContract,
  ...superiorListContract,
  ...objectContract,
  ...bulkContract,
  ...labelContract,
  ...subRegistryContract,
  ...taskContract,
  ...drawContract,
  ...projectionContract,
  ...afterDrawContract,
  ...checkContract,
  ...paperContract,
  ...auditContract,
  ...backupContract,
  ...accountContract,
  ...approvalContract,
  ...personalContract,
  ...sealContract,
  ...updateContract,
  ...viewContract,
  ...printContract,
  ...planContract,
  ...dispatchContract,
  ...resultContract,
  ...publicationContract,
  ...followUpContract,
  ...statisticsContract,
  ...deskContract,
  ...profileContract,
} satisfies Record<string, Method>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;

/** What a caller gives (before defaults), and what the core works with and answers. */
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>;

export type NamesOf<Kind extends Method['kind']> = {
  [Name in MethodName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[MethodName];
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;
export type JobName = NamesOf<'job'>;

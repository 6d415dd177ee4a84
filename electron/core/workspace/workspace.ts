import { basename, join } from 'node:path';
import { accountStore } from '../account/account-store.ts';
import { oneAtATime } from '../account/one-at-a-time.ts';
import { recoveryStore } from '../account/recovery-store.ts';
import { roleStore } from '../account/role-store.ts';
import { openSessions } from '../account/sessions.ts';
import { lineProgressStore } from '../annual-plan/line-progress-store.ts';
import { planLineStore } from '../annual-plan/plan-line-store.ts';
import { planStore } from '../annual-plan/plan-store.ts';
import { rangeCountStore } from '../annual-plan/range-count-store.ts';
import { visitLedgerStore } from '../annual-plan/visit-ledger-store.ts';
import { approvalStore } from '../approval/approval-store.ts';
import { auditStore } from '../audit/audit-store.ts';
import { assignmentStore } from '../check/assignment-store.ts';
import { resultStore } from '../check/result-store.ts';
import { comparisonStore } from '../comparison/comparison-store.ts';
import type { Database } from '../db/database.ts';
import { deskStore } from '../desk/desk-store.ts';
import { dossierStore } from '../desk/dossier-store.ts';
import { disclosureStore } from '../disclosure/disclosure-store.ts';
import { dispatchStore } from '../dispatch/dispatch-store.ts';
import { lifeStore } from '../dispatch/life-store.ts';
import { recusalStore } from '../dispatch/recusal-store.ts';
import { documentStore } from '../document/document-store.ts';
import { printLogStore } from '../document/print-log-store.ts';
import { afterDrawStore } from '../draw/after-draw-store.ts';
import { attemptStore } from '../draw/attempt-store.ts';
import { drawStore } from '../draw/draw-store.ts';
import { registryChangeStore } from '../draw/registry-change-store.ts';
import { runningShows } from '../draw/running-shows.ts';
import { showMemory } from '../draw/show-memory.ts';
import { followUpListStore } from '../follow-up/follow-up-list-store.ts';
import { followUpStore } from '../follow-up/follow-up-store.ts';
import { outsideCheckStore } from '../follow-up/outside-check-store.ts';
import { penaltyStore } from '../follow-up/penalty-store.ts';
import { referralStore } from '../follow-up/referral-store.ts';
import { itemUseStore } from '../item-list/item-use-store.ts';
import { itemVersionStore } from '../item-list/item-version-store.ts';
import { minorExemptionStore } from '../item-list/minor-exemption-store.ts';
import { superiorListStore } from '../item-list/superior-list-store.ts';
import { numberStore } from '../paper/number-store.ts';
import { paperStore } from '../paper/paper-store.ts';
import { keyStore } from '../personal/key-store.ts';
import { openKey } from '../personal/open-key.ts';
import { taskStore } from '../plan/task-store.ts';
import { platformSourceStore } from '../publication/platform-source-store.ts';
import { platformStore } from '../publication/platform-store.ts';
import { publicationStore } from '../publication/publication-store.ts';
import { stopStore } from '../publication/stop-store.ts';
import { qualityStore } from '../quality/quality-store.ts';
import { assistantStore } from '../registry/assistant-store.ts';
import { departmentStore } from '../registry/department-store.ts';
import { importBatchStore } from '../registry/import-batch-store.ts';
import { inspectorDossierStore } from '../registry/inspector-dossier-store.ts';
import { inspectorStore } from '../registry/inspector-store.ts';
import { itemStore } from '../registry/item-store.ts';
import { labelChangeStore } from '../registry/label-change-store.ts';
import { labelStore } from '../registry/label-store.ts';
import { objectBulkStore } from '../registry/object-bulk-store.ts';
import { objectConditions } from '../registry/object-condition-store.ts';
import { objectStore } from '../registry/object-store.ts';
import { subRegistryStore } from '../registry/sub-registry-store.ts';
import { evidenceStore } from '../result/evidence-store.ts';
import { recheckStore } from '../result/recheck-store.ts';
import { resultDetailStore } from '../result/result-detail-store.ts';
import { reviewStore } from '../result/review-store.ts';
import { certificateStore } from '../seal/certificate-store.ts';
import { sealRequestStore } from '../seal/seal-request-store.ts';
import { sealStore } from '../seal/seal-store.ts';
import { sealUseStore } from '../seal/seal-use-store.ts';
import { type Clock, chinaDate } from '../service/clock.ts';
import { receiptStore } from '../service/receipt-store.ts';
import { indicatorStore } from '../statistics/indicator-store.ts';
import { reportStore } from '../statistics/report-store.ts';
import { yieldStore } from '../statistics/yield-store.ts';
import { viewStore } from '../view/view-store.ts';
import { bureauStore } from './bureau-store.ts';
import { madeFolder } from './made-folder.ts';

/** One open data folder: its database, the stores over it and the places for its papers. */
export function createWorkspace(folder: string, database: Database, now: Clock) {
  const today = () => chinaDate(now());
  const conditions = objectConditions(database, today);
  const place = (name: string) => madeFolder(join(folder, name));
  const personal = openKey();
  return {
    folder,
    folderName: basename(folder),
    database,
    /** Who has signed in; nobody outlasts the closing of the workspace. */
    sessions: openSessions(personal.forget),
    accounts: accountStore(database),
    roles: roleStore(database),
    recovery: recoveryStore(database),
    /** What opens personal data, while anybody has signed in. */
    personal,
    keys: keyStore(database),
    /** Passwords and recovery codes are checked one after the other, so that no guess escapes the count. */
    oneSecretAtATime: oneAtATime(),
    /** Previews of tasks, each of which holds the pool it would draw from. */
    onePoolAtATime: oneAtATime(),
    approvals: approvalStore(database),
    receipts: receiptStore(database),
    audit: auditStore(database),
    bureau: bureauStore(database),
    objects: objectStore(database, conditions, today),
    labels: labelStore(database),
    subRegistries: subRegistryStore(database, conditions),
    labelChanges: labelChangeStore(database, conditions),
    objectBulk: objectBulkStore(database, conditions),
    inspectors: inspectorStore(database),
    dossiers: inspectorDossierStore(database),
    assistants: assistantStore(database),
    departments: departmentStore(database),
    items: itemStore(database),
    itemVersions: itemVersionStore(database),
    itemUses: itemUseStore(database),
    superiorLists: superiorListStore(database),
    minorExemptions: minorExemptionStore(database),
    imports: importBatchStore(database),
    comparisons: comparisonStore(database),
    quality: qualityStore(database),
    plans: planStore(database),
    planLines: planLineStore(database),
    lineProgress: lineProgressStore(database),
    rangeCounts: rangeCountStore(database, conditions),
    visitLedger: visitLedgerStore(database),
    tasks: taskStore(database),
    lives: lifeStore(database),
    dispatches: dispatchStore(database),
    recusals: recusalStore(database),
    draws: drawStore(database),
    attempts: attemptStore(database),
    registryChanges: registryChangeStore(database),
    afterDraws: afterDrawStore(database),
    /** How far the room has been shown each result. */
    shows: runningShows(showMemory(folder)),
    assignments: assignmentStore(database),
    results: resultStore(database),
    resultDetails: resultDetailStore(database),
    evidence: evidenceStore(database),
    reviews: reviewStore(database),
    rechecks: recheckStore(database),
    disclosures: disclosureStore(database),
    followUps: followUpStore(database),
    publications: publicationStore(database),
    followUpLists: followUpListStore(database),
    referrals: referralStore(database),
    penalties: penaltyStore(database),
    outsideChecks: outsideCheckStore(database),
    stops: stopStore(database),
    platforms: platformStore(database),
    platformSources: platformSourceStore(database),
    documents: documentStore(database),
    papers: paperStore(database),
    numbers: numberStore(database),
    prints: printLogStore(database),
    seals: sealStore(database),
    sealRequests: sealRequestStore(database),
    sealUses: sealUseStore(database),
    certificates: certificateStore(database),
    indicators: indicatorStore(database),
    yields: yieldStore(database),
    reports: reportStore(database),
    views: viewStore(database),
    desk: deskStore(database),
    dossier: dossierStore(database),
    /** 公文: papers that have been issued. */
    paperFolder: () => place('公文'),
    /** 检查证据: files that show what was found, by their SHA-256. */
    evidenceFolder: () => place('证据'),
    /** Lists, problem workbooks and evidence bundles made on request. */
    exportFolder: () => place('导出'),
    backupFolder: () => place('备份'),
    close: () => {
      personal.forget();
      database.close();
    },
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;

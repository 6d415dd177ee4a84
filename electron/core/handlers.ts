import { disableAccount, enableAccount, listAccounts, saveAccount } from './account/account-commands.ts';
import { createFirst } from './account/first-account.ts';
import { changePassword, resetPassword } from './account/password-jobs.ts';
import { recoverAccount } from './account/recover-job.ts';
import { renewCode } from './account/renew-code.ts';
import { listRoles, saveRole } from './account/role-commands.ts';
import { lock, signOut } from './account/session-commands.ts';
import { accountSession, listChoices } from './account/session-queries.ts';
import { signIn, unlock } from './account/sign-in-jobs.ts';
import { annualPlanHandlers } from './annual-plan/annual-plan-handlers.ts';
import { decideApproval, requestApproval, withdrawApproval } from './approval/approval-commands.ts';
import { approvalStanding, listApprovals } from './approval/approval-queries.ts';
import { decideHere } from './approval/decide-here.ts';
import { exportAudit } from './audit/audit-export.ts';
import { auditFacets, listAudit } from './audit/audit-list.ts';
import { checkHead } from './audit/check-head.ts';
import { verifyTrail } from './audit/verify-trail.ts';
import { checkSecond, runBackup, saveBackupRules } from './backup/backup-jobs.ts';
import { backupSettings, listBackups } from './backup/backup-queries.ts';
import { drillBackup } from './backup/drill-backup.ts';
import { packWorkspace } from './backup/pack-workspace.ts';
import { previewBackup } from './backup/preview-backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { unpackWorkspace } from './backup/unpack-workspace.ts';
import { listAssignments } from './check/assignment-list.ts';
import { listGuides } from './check/guides.ts';
import { listOutcomes } from './check/list-outcomes.ts';
import { comparisonBecoming, keepComparison, labelComparison } from './comparison/become.ts';
import { exportComparison } from './comparison/comparison-export.ts';
import { runComparison } from './comparison/comparison-job.ts';
import { comparisonRows, getComparison, listComparisons } from './comparison/comparison-queries.ts';
import { decideRows } from './comparison/decide-rows.ts';
import { deskHandlers } from './desk/desk-handlers.ts';
import { makeDiagnostics } from './diagnostics/diagnostics-job.ts';
import { confirmDisclosure, listDisclosures } from './disclosure/disclosure-list.ts';
import { dispatchHandlers } from './dispatch/dispatch-handlers.ts';
import { checkSheet } from './document/check-sheet.ts';
import { listDocuments } from './document/document-list.ts';
import { listPrints, recordPrint } from './document/print-log.ts';
import { unfinishedNotices } from './document/unfinished-notices.ts';
import { drawAfterwards } from './draw/afterwards.ts';
import { listDraws } from './draw/draw-list.ts';
import { drawProjection } from './draw/draw-projection.ts';
import { drawStage } from './draw/draw-stage.ts';
import { addWitness, commitDraw, drawAgain, freezePlan } from './draw/draw-steps.ts';
import { cancelDraw, closeDraw, withdrawDraw } from './draw/end-draw.ts';
import { exportEvidence, verifyDraw } from './draw/evidence-jobs.ts';
import { freezeFrame, rehearse } from './draw/freeze-frame.ts';
import { planAgain } from './draw/plan-again.ts';
import { practiseWitnesses } from './draw/practise-witnesses.ts';
import { setShow, showOf } from './draw/projection.ts';
import { replaceTeamMember } from './draw/replace-inspector.ts';
import { addObjects, replaceObject } from './draw/replace-object.ts';
import { revealDraw } from './draw/reveal-draw.ts';
import { selfTest } from './draw/self-test.ts';
import { followUpHandlers } from './follow-up/follow-up-handlers.ts';
import { runImport } from './import/import-job.ts';
import { dropLooked, lookedRows, publishLooked, stagedLook, stageForLook } from './import/import-look.ts';
import { writeTemplate } from './import/ready-files.ts';
import { takeBackImport } from './import/take-back.ts';
import { itemListHandlers } from './item-list/item-list-handlers.ts';
import { paperHandlers } from './paper/paper-handlers.ts';
import { revealPersonal } from './personal/reveal-job.ts';
import { createTask, saveTask, voidTask } from './plan/task-commands.ts';
import { previewTask } from './plan/task-preview.ts';
import { getTask, listTasks } from './plan/task-queries.ts';
import { publicationHandlers } from './publication/publication-handlers.ts';
import { exportFindings } from './quality/quality-export.ts';
import { fixFindings } from './quality/quality-fix.ts';
import { examineRegistry } from './quality/quality-job.ts';
import { qualityReport, qualityRows } from './quality/quality-queries.ts';
import { inspectImport } from './registry/import-inspection.ts';
import { exportImports, listImports } from './registry/import-list.ts';
import { registryHandlers } from './registry/registry-handlers.ts';
import { resultHandlers } from './result/result-handlers.ts';
import { sealHandlers } from './seal/seal-handlers.ts';
import type { Handlers } from './service/handlers.ts';
import { statisticsHandlers } from './statistics/statistics-handlers.ts';
import { checkUpdate } from './update/check-update.ts';
import { listViews, removeView, saveView } from './view/saved-views.ts';
import { saveBureau, saveProfile } from './workspace/bureau-commands.ts';
import { openDemoJob } from './workspace/demo-job.ts';
import { exportProfile, profileStanding, readProfileFile } from './workspace/profile-exchange.ts';
import { listProfiles, shippedWith } from './workspace/profile-files.ts';
import { lookAtFolder, restoreDamaged } from './workspace/recovery-jobs.ts';
import { salvageRows } from './workspace/salvage.ts';
import {
  closeWorkspaceJob,
  createWorkspaceJob,
  openWorkspaceJob,
  workspaceStatus,
} from './workspace/workspace-jobs.ts';

/**
 * Every method of the contract and the function that does it; nothing else happens here. What sets type is read when it
 * is first asked for, because the first page waits for the core to be read.
 */
export const handlers: Handlers = {
  'workspace.status': workspaceStatus,
  'workspace.create': createWorkspaceJob,
  'workspace.open': openWorkspaceJob,
  'workspace.openDemo': openDemoJob,
  'workspace.close': closeWorkspaceJob,
  'workspace.pack': packWorkspace,
  'workspace.unpack': unpackWorkspace,
  'bureau.save': saveBureau,
  'profile.get': ({ workspace }) => workspace.bureau.profile(),
  'profile.shipped': shippedWith,
  'profile.save': saveProfile,
  'profile.choices': listProfiles,
  'profile.standing': profileStanding,
  'profile.export': exportProfile,
  'profile.read': readProfileFile,

  'import.inspect': inspectImport,
  'import.run': runImport,
  'import.stage': stageForLook,
  'import.staged': stagedLook,
  'import.rows': lookedRows,
  'import.publish': publishLooked,
  'import.drop': dropLooked,
  'import.takeBack': takeBackImport,
  'import.template': writeTemplate,
  'import.list': listImports,
  'import.export': exportImports,

  'view.list': listViews,
  'view.save': saveView,
  'view.remove': removeView,
  ...registryHandlers,
  ...itemListHandlers,
  ...sealHandlers,

  'comparison.run': runComparison,
  'comparison.list': listComparisons,
  'comparison.get': getComparison,
  'comparison.rows': comparisonRows,
  'comparison.decide': decideRows,
  'comparison.becoming': comparisonBecoming,
  'comparison.keep': keepComparison,
  'comparison.label': labelComparison,
  'comparison.export': exportComparison,

  'quality.run': examineRegistry,
  'quality.report': qualityReport,
  'quality.rows': qualityRows,
  'quality.export': exportFindings,
  'quality.fix': fixFindings,

  'task.list': listTasks,
  'task.get': getTask,
  'task.preview': previewTask,
  'task.create': createTask,
  'task.save': saveTask,
  'task.void': voidTask,

  'draw.stage': drawStage,
  'draw.projection': drawProjection,
  'draw.show': showOf,
  'draw.setShow': setShow,
  'draw.history': listDraws,
  'draw.freezeFrame': freezeFrame,
  'draw.rehearse': rehearse,
  'draw.practiseWitnesses': practiseWitnesses,
  'draw.freezePlan': freezePlan,
  'draw.commit': commitDraw,
  'draw.addWitness': addWitness,
  'draw.reveal': revealDraw,
  'draw.close': closeDraw,
  'draw.cancel': cancelDraw,
  'draw.withdraw': withdrawDraw,
  'draw.again': drawAgain,
  'draw.afterwards': drawAfterwards,
  'draw.replace': replaceObject,
  'draw.replaceInspector': replaceTeamMember,
  'draw.add': addObjects,
  'draw.planAgain': planAgain,
  'draw.evidence': exportEvidence,
  'draw.verify': verifyDraw,
  'draw.selfTest': selfTest,

  'assignment.list': listAssignments,
  'assignment.guides': listGuides,
  'result.outcomes': listOutcomes,
  'disclosure.list': listDisclosures,
  'disclosure.confirm': confirmDisclosure,
  'document.list': listDocuments,
  'document.notices': async (context, input) => (await import('./document/notice-job.ts')).makeNotices(context, input),
  'document.drawRecord': async (context, input) =>
    (await import('./document/draw-papers.ts')).makeDrawRecord(context, input),
  'document.witnessSlips': async (context, input) =>
    (await import('./document/witness-slips-job.ts')).makeWitnessSlips(context, input),
  'document.drawnObjects': async (context, input) =>
    (await import('./document/draw-papers.ts')).makeDrawnObjects(context, input),
  'document.lookBulletin': async (context, input) =>
    (await import('./document/bulletin/look-bulletin.ts')).lookBulletin(context, input),
  'document.bulletin': async (context, input) =>
    (await import('./document/bulletin/make-bulletin.ts')).makeBulletin(context, input),
  'document.unfinished': unfinishedNotices,
  'document.checkSheet': checkSheet,
  'document.export': async (context, input) => (await import('./document/export-job.ts')).exportPapers(context, input),
  'print.record': recordPrint,
  'print.list': listPrints,

  ...paperHandlers,

  'backup.list': listBackups,
  'backup.settings': backupSettings,
  'backup.saveSettings': saveBackupRules,
  'backup.run': runBackup,
  'backup.checkSecond': checkSecond,
  'backup.preview': previewBackup,
  'backup.drill': drillBackup,
  'backup.restore': restoreBackup,
  'recovery.look': lookAtFolder,
  'recovery.restore': restoreDamaged,
  'recovery.salvage': salvageRows,

  'audit.list': listAudit,
  'audit.facets': auditFacets,
  'audit.export': exportAudit,
  'audit.verify': verifyTrail,
  'audit.checkHead': checkHead,
  'audit.digest': async (context, input) =>
    (await import('./document/trail-digest-job.ts')).makeTrailDigest(context, input),

  'account.session': accountSession,
  'account.choices': listChoices,
  'account.createFirst': createFirst,
  'account.signIn': signIn,
  'account.unlock': unlock,
  'account.recover': recoverAccount,
  'account.signOut': signOut,
  'account.lock': lock,
  'account.changePassword': changePassword,
  'account.list': listAccounts,
  'account.save': saveAccount,
  'account.disable': disableAccount,
  'account.enable': enableAccount,
  'account.resetPassword': resetPassword,
  'account.renewCode': renewCode,
  'role.list': listRoles,
  'role.save': saveRole,

  'approval.list': listApprovals,
  'approval.standing': approvalStanding,
  'approval.request': requestApproval,
  'approval.withdraw': withdrawApproval,
  'approval.decide': decideApproval,
  'approval.decideHere': decideHere,

  'personal.reveal': revealPersonal,
  'diagnostics.make': makeDiagnostics,
  'update.check': checkUpdate,
  ...annualPlanHandlers,
  ...dispatchHandlers,
  ...resultHandlers,
  ...publicationHandlers,
  ...followUpHandlers,
  ...statisticsHandlers,
  ...deskHandlers,
};

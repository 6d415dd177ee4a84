import type { InputOf } from '#contract/contract.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import { approveHere } from './approval-work.ts';
import type { Call } from './caller.ts';

/** What somebody types into the 会议通知 of the set. */
export const meetingEntered: InputOf<'paper.save'>['entered'] = {
  会议名称: '第三季度联席会议',
  会议时间: '2026年7月8日上午9:00',
  会议地点: '县市场监督管理局三楼会议室',
  会议议题: '通报上半年抽查情况；\n研究下半年联合抽查任务。',
  参会人员: '各成员单位联络员。',
  回执时间: '7月6日17:00',
  主送机关: '联席会议各成员单位',
};

/** An empty form of a format. */
export const blankContent: PaperContent = {
  format: '文件',
  title: '关于试行的通知',
  addressee: '',
  parts: [],
  attachments: [],
  note: '',
  signing: '盖章',
  organs: ['云河县市场监督管理局'],
  headWord: '文件',
  signers: [],
  copyNumber: '',
  secrecy: '',
  urgency: '',
  copies: null,
  isPrinterNamed: false,
  attendance: [],
  code: '',
};

/** Drafts, approves, sends back, issues and voids papers, and looks after their numbers. */
export async function keepPapers(call: Call, today: string): Promise<void> {
  await call('paper.templates', {});
  const { content } = await call('paper.template', { code: 'meeting-notice' });
  await call('paper.saveTemplate', { code: 'meeting-notice', content: null });
  await call('paper.saveTemplate', { code: 'meeting-notice', content: { ...content, note: '此件不公开' } });
  await keepSeries(call, Number(today.slice(0, 4)));
  const { id } = await call('paper.create', { template: 'meeting-notice', subjectId: null, issuedOn: today });
  const draft = await call('paper.get', { id });
  const words = { content: draft.content, entered: meetingEntered, series: draft.series, issuedOn: today };
  const saved = await call('paper.save', { id, version: draft.version, ...words });
  await call('paper.preview', { id });
  await approvePaper(call, id, saved.version);
  await call('paper.reopen', { id, version: saved.version + 1, reason: '领导修改议题' });
  await approvePaper(call, id, saved.version + 2);
  await call('paper.issue', { id, version: saved.version + 3 });
  const copy = await call('paper.copy', { id, issuedOn: today });
  await approvePaper(call, copy.id, 1);
  await call('paper.void', { id: copy.id, version: 2, reason: '会议取消' });
  const abandoned = await call('paper.create', { template: 'meeting-notice', subjectId: null, issuedOn: today });
  await call('paper.remove', { id: abandoned.id });
  await call('paper.list', { taskId: null, state: null, text: '', after: null, limit: 100 });
}

async function keepSeries(call: Call, year: number): Promise<void> {
  const series = await call('number.series', {});
  await call('number.saveSeries', { series: series.map(({ purpose, mark }) => ({ purpose, mark })) });
  const mark = series.find(({ purpose }) => purpose === '函')?.mark ?? '';
  await call('number.explain', { mark, year, sequence: 3, reason: '启用本系统前的纸质发文' });
  await call('number.list', { mark, year, after: null, limit: 100 });
}

async function approvePaper(call: Call, id: number, version: number): Promise<void> {
  await approveHere(call, { action: 'paper.approve', subject: id, reason: '请签发', details: {} });
  await call('paper.approve', { id, version });
}

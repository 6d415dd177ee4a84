/** How the trail stands by a table of the file. */
export interface ProtectedTable {
  /** What the table holds, in the words of the bureau. */
  readonly title: string;
  /** Written by the hundred thousand: the digests of neighbouring rows are kept together, each still by itself. */
  readonly isLarge?: boolean;
}

/** The tables whose every row is bound to the entry of the audit log that wrote it last. */
export const protectedTables: Readonly<Record<string, ProtectedTable>> = {
  bureau: { title: '单位资料' },
  profile: { title: '地区方案' },
  import_batch: { title: '导入批次' },
  import_image: { title: '导入前的内容' },
  inspection_object: { title: '检查对象', isLarge: true },
  object_change: { title: '检查对象的变更', isLarge: true },
  label_group: { title: '标签分组' },
  label: { title: '标签' },
  label_assignment: { title: '标签的赋予', isLarge: true },
  professional_risk: { title: '专业领域风险等级', isLarge: true },
  risk_record: { title: '风险等级的变化', isLarge: true },
  object_listing: { title: '检查对象所在名单', isLarge: true },
  sub_registry: { title: '分库' },
  registry_member: { title: '分库的成员', isLarge: true },
  inspector: { title: '执法检查人员' },
  inspector_recusal: { title: '检查人员的回避范围' },
  inspector_certificate: { title: '检查人员的证件' },
  inspector_absence: { title: '检查人员的请假、借调和培训' },
  inspector_training: { title: '检查人员的培训记录' },
  assistant: { title: '协助人员和专家' },
  assistant_training: { title: '协助人员的培训记录' },
  department: { title: '部门和成员单位' },
  conference_role: { title: '联席会议组成人员' },
  item_version: { title: '抽查事项清单的各版' },
  minor_exemption: { title: '免罚清单' },
  item_disclosure: { title: '抽查事项清单的公示' },
  superior_list: { title: '上级清单' },
  superior_item: { title: '上级清单的事项' },
  inspection_item: { title: '抽查事项' },
  task: { title: '抽查任务' },
  task_item: { title: '抽查任务的事项' },
  frame: { title: '名单快照' },
  draw: { title: '抽取' },
  draw_attempt: { title: '抽取的各次' },
  draw_witness: { title: '见证人' },
  draw_ledger: { title: '抽取记录链' },
  drawn_object: { title: '抽取结果' },
  plan_version: { title: '抽取方案的各版' },
  object_entry: { title: '抽取后进来的对象' },
  assignment: { title: '检查任务单' },
  assignment_inspector: { title: '检查任务单的人员' },
  inspection_result: { title: '检查结果' },
  result_inspector: { title: '检查结果的人员' },
  disclosure: { title: '公示' },
  document: { title: '公文' },
  document_number: { title: '发文字号' },
  document_source: { title: '公文的底稿数据' },
  paper: { title: '公文起草' },
  paper_wording: { title: '本单位的公文格式文本' },
  number_series: { title: '发文字号的代字' },
  number_note: { title: '发文字号的说明' },
  print_log: { title: '打印登记' },
  seal: { title: '印章' },
  seal_request: { title: '用印申请' },
  seal_request_seal: { title: '用印申请的印章' },
  seal_request_paper: { title: '用印申请的文书' },
  seal_use: { title: '用印登记' },
  certificate: { title: '数字证书' },
  role: { title: '角色' },
  account: { title: '账号' },
  account_role: { title: '账号的角色' },
  recovery_code: { title: '恢复码' },
  key_wrap: { title: '个人信息密钥的封装' },
  approval: { title: '审批' },
  approval_decision: { title: '审批的决定' },
  comparison: { title: '名单比对' },
  comparison_decision: { title: '名单比对的认定' },
  quality_report: { title: '名录体检' },
  bulk_change: { title: '批量修改' },
  bulk_change_row: { title: '批量修改的各户', isLarge: true },
};

/** The tables that carry no digests, and why; a test asks that every table stands in one of the two lists. */
export const unprotectedTables: Readonly<Record<string, string>> = {
  audit_entry: 'The log protects itself: each entry carries the hash of the one before it.',
  audit_row: 'Covered by the hash of the entry whose rows it lists.',
  audit_shape: 'Covered by the hash of every entry that uses it.',
  audit_head: 'Compared with the last entry of the log.',
  command_receipt: 'Answers kept for a page that lost its connection; nothing is decided by them.',
  last_sign_in: 'A convenience for the list of accounts; each sign-in has its own entry.',
  saved_view: 'How somebody likes to look at a list; nothing is decided by it.',
  workspace_key:
    'Says when the key was made, and whether freed pages were overwritten since; the key itself is in key_wrap.',
  object_label: 'Follows from the labels of inspection_object and is compared with them.',
  comparison_row:
    'Made again from the file, whose SHA-256 stands in comparison; what people decided is in comparison_decision.',
  comparison_candidate: 'Made again from the file and the registry; what people decided is in comparison_decision.',
  unfinished_batch: 'Says where a batch of papers may go on; the papers themselves stand in document.',
  quality_finding: 'Found again by the next examination; what was changed for it is in bulk_change_row.',
  object_search: 'An index for searching, made from inspection_object; it holds no text that could be read back.',
};

/** The words for a table, or its own name. */
export const tableTitle = (table: string): string =>
  protectedTables[table]?.title ?? (table === 'object_label' ? '检查对象的标签' : table);

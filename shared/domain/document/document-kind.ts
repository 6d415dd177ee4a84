/** 文种: the fifteen of 《党政机关公文处理工作条例》 第八条, and what bureaus call their other papers (domain.md 5.1). */
const paperKinds: readonly string[] = [
  '通知',
  '函',
  '公告',
  '通告',
  '报告',
  '纪要',
  '通报',
  '意见',
  '请示',
  '批复',
  '决定',
  '决议',
  '命令',
  '公报',
  '议案',
  '公示',
  '方案',
  '计划',
  '总结',
  '通知书',
  '告知书',
  '决定书',
  '意见书',
  '移送书',
  '简报',
  '动态',
  '月报',
  '清单',
  '名单',
  '令',
  '要点',
  '办法',
  '细则',
  '规定',
  '制度',
  '书',
  '表',
];

/** Whether a title ends with a 文种; a remark in brackets after it, such as （试行）, does not count. */
export function endsWithKind(title: string): boolean {
  const bare = title.trim().replace(/[（(][^（()）]*[）)]$/, '');
  return paperKinds.some(kind => bare.endsWith(kind));
}

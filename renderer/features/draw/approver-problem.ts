/** Why these names cannot approve a cancellation, or null: two different people must (SSJ-DRAW/1 2.10). */
export function approverProblem(names: readonly string[]): string | null {
  const given = names.map(name => name.normalize('NFKC').replace(/\s/g, ''));
  if (given.length !== 2 || given.some(name => name === '')) return '请填写两位批准人的姓名。';
  return given[0] === given[1] ? '两位批准人不能是同一个人。' : null;
}

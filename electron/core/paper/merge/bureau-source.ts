import type { SourceOf } from './merge-source.ts';

/** What papers say of the bureau that makes them. */
export const bureauSource: SourceOf = ({ workspace }) => {
  const bureau = workspace.bureau.get();
  const profile = workspace.bureau.profile();
  return {
    fields: [
      { name: '单位名称', value: bureau.name },
      { name: '单位简称', value: shortName(bureau.name, bureau.region) },
      { name: '办公室名称', value: bureau.officeName },
      { name: '地区', value: bureau.region },
      { name: '单位地址', value: bureau.address },
      { name: '地址', value: bureau.address },
      { name: '联系电话', value: bureau.phone },
      { name: '监督电话', value: bureau.phone, isOptional: true },
      { name: '公示平台', value: profile.disclosurePlatform },
      { name: '异议期限', value: profile.objectionTerm },
      { name: '公示工作日数', value: `${profile.disclosureWorkingDays}` },
    ],
    tables: [],
  };
};

/** 「市场监督管理局」 of 「云河县市场监督管理局」: what people of the place say. */
const shortName = (name: string, region: string): string =>
  name.startsWith(region) && name.length > region.length ? name.slice(region.length) : name;

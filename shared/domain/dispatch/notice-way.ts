/** 通知方式 of a check; `none` is a check without notice. */
export const noticeWays = ['', 'served', 'post', 'telephone', 'message', 'left', 'none'] as const;
export type NoticeWay = (typeof noticeWays)[number];

export const noticeWayTitles: Readonly<Record<NoticeWay, string>> = {
  '': '未通知',
  served: '直接送达',
  post: '邮寄送达',
  telephone: '电话通知',
  message: '电子送达',
  left: '留置送达',
  none: '不事先通知',
};

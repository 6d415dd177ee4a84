/** 公示 of everything that must be public, 双录入, 停止公示 and 信用修复. */
export const publicationContract = {};

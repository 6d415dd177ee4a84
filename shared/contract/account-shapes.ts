import { z } from 'zod';
import { requiredText } from './values.ts';

export const accountName = requiredText.max(20);

/** As it is typed: trimmed nowhere, judged by the rule of the profile. */
export const password = z.string().min(1, '请输入密码。').max(200, '密码太长。');

/** Who the first account is for, and its password. */
export const newAccount = z.strictObject({ name: accountName, password });

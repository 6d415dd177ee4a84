/** How accounts are guarded: part of a profile, so that a place with stricter orders can follow them. */
export interface SecurityRule {
  /** The fewest signs of a password. */
  readonly passwordLength: number;
  /** Of how many kinds its signs must be: small letters, capitals, digits, anything else. */
  readonly passwordKinds: number;
  /** After how many wrong passwords in a row an account is locked. */
  readonly lockoutFailures: number;
  readonly lockoutMinutes: number;
  /** After how many minutes without use a page asks for the password again. */
  readonly idleMinutes: number;
  readonly source: string;
}

/** Between what its figures must lie: less guards nothing, more keeps people from their work. */
export const securityLimits = {
  passwordLength: { least: 6, most: 64 },
  passwordKinds: { least: 1, most: 4 },
  lockoutFailures: { least: 3, most: 20 },
  lockoutMinutes: { least: 1, most: 1440 },
  idleMinutes: { least: 1, most: 480 },
} as const satisfies Record<Exclude<keyof SecurityRule, 'source'>, { readonly least: number; readonly most: number }>;

/** The rule of a profile that names none; GB/T 22239-2019 asks for all of it and leaves the figures to the owner. */
export const usualSecurity: SecurityRule = {
  passwordLength: 8,
  passwordKinds: 3,
  lockoutFailures: 5,
  lockoutMinutes: 15,
  idleMinutes: 15,
  source:
    'GB/T 22239-2019《信息安全技术 网络安全等级保护基本要求》7.1.4.1 身份鉴别：口令复杂度、登录失败处理、超时退出；数值由本单位确定',
};

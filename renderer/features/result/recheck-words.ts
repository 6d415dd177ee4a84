/** Who looks at a result once more. */
export const levelNames = { own: '本级', city: '市级', province: '省级' } as const;

export type RecheckLevel = keyof typeof levelNames;

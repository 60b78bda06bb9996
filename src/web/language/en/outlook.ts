export const outlook = {} as const;

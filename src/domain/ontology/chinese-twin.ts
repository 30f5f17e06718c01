const suffix = 'Zh';

/** The property that says in Chinese what another one says: `noteZh` of `note`. */
export const toChineseTwin = (name: string): string => `${name}${suffix}`;

/** The property whose Chinese twin this one would be; undefined where it is no twin by its name. */
export const fromChineseTwin = (name: string): string | undefined =>
  name.endsWith(suffix) ? name.slice(0, -suffix.length) : undefined;

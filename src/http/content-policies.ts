const toPolicy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({
    ...directives,
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'self'",
  })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** What a browser may load for each kind of answer; nothing comes from another host in any of them. */
export const contentPolicies = {
  /** Data, errors, downloads, pages of mere text: they run nothing, and may have their style in them. */
  data: toPolicy({ 'default-src': "'none'", 'style-src': "'unsafe-inline'", 'img-src': "'self' data:" }),
  explorer: toPolicy({
    'default-src': "'self'",
    'script-src': "'self'",
    // Libraries of the page write style elements.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
  }),
  graphiql: toPolicy({
    'default-src': "'self'",
    'script-src': "'self'",
    // The editor writes style elements and starts workers from the package's own files.
    'style-src': "'self' 'unsafe-inline'",
    'worker-src': "'self' blob:",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
  }),
} as const;

const toPolicy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'self'",
    ...directives,
  })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** What a browser may load for each kind of answer; nothing comes from another host in any of them. */
export const contentPolicies = {
  /** Data, errors and downloads run nothing. A picture that is opened by itself may have its style. */
  data: toPolicy({ 'default-src': "'none'", 'style-src': "'unsafe-inline'", 'img-src': "'self' data:" }),
  explorer: toPolicy({
    'default-src': "'self'",
    // Libraries of the page write style elements; scripts come from files alone.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
  }),
  graphiql: toPolicy({
    'default-src': "'self'",
    // The editor writes style elements and starts workers from the package's own files.
    'style-src': "'self' 'unsafe-inline'",
    'worker-src': "'self' blob:",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
  }),
  /** One page of text with its style in it. */
  questionIndex: toPolicy({
    'default-src': "'none'",
    'style-src': "'unsafe-inline'",
    'img-src': "'self' data:",
  }),
} as const;

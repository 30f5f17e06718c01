/** Addresses of the explorer's views, as its own routes name them (tests/architecture holds both lists together). */
export const explorerViews: readonly string[] = [
  '/',
  '/search',
  '/compare',
  '/chains',
  '/chains/:id',
  '/gaps',
  '/courting',
  '/graph',
  '/entities/:id',
  '/facts',
  '/responsibilities',
  '/projects',
  '/targets',
  '/conflicts',
];

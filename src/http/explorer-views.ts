/** First parts of the addresses of the explorer's views; the page itself knows what is below them. */
export const explorerViews = [
  'compare',
  'chains',
  'gaps',
  'graph',
  'entities',
  'responsibilities',
  'projects',
  'targets',
  'conflicts',
] as const;

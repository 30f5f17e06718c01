import { GraphChangedError } from '../domain/errors.ts';

/** The guard of a write gave no row. */
export const toGraphChangedError = (): GraphChangedError =>
  new GraphChangedError('another write came first and changed the graph; nothing was written, try again', {
    messageZh: '另一写入抢先更改了图谱，本次未写入；请再试一次',
  });

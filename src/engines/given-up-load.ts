import { QueryAbortedError } from '../domain/errors.ts';

/** A load whose caller has gone before anything of it counted. */
export const toGivenUpError = (): QueryAbortedError =>
  new QueryAbortedError('the load was given up; nothing was changed', {
    messageZh: '载入已取消，数据未变',
  });

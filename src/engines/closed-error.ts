import { EngineUnavailableError } from '../domain/errors.ts';

/** An engine was asked after it was closed, as happens to requests at the end of the service. */
export const toClosedError = (): EngineUnavailableError =>
  new EngineUnavailableError('the engine has been closed; ask again when the service runs', {
    messageZh: '引擎已关闭；请在服务重新运行后再试',
  });

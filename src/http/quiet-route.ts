import type { FastifyInstance, RouteShorthandOptions } from 'fastify';

const quieter = new Set(['error', 'fatal', 'silent']);

/** For what is asked every few seconds and would bury the log: only warnings, unless the log is quieter still. */
export const quietRoute = ({ log }: FastifyInstance): Pick<RouteShorthandOptions, 'logLevel'> => ({
  logLevel: quieter.has(log.level) ? (log.level as 'error') : 'warn',
});

import type { FastifyInstance } from 'fastify';
import type { Access } from '../access/access.ts';
import { limitRate } from './limit-rate.ts';
import { sendRefusal } from './refusals.ts';
import { sendError } from './send-errors.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';

/** What the page is told about its session. */
interface SessionState {
  /** False where no tokens are configured: everything is open. */
  readonly tokenNeeded: boolean;
  readonly held: boolean;
  /** When the session that is held ends. */
  readonly endsAt: string | null;
}

/** `/session`: a person enters a token once, and the browser keeps a session that reads. */
export async function registerSession(
  server: FastifyInstance,
  { access, publicPath }: { readonly access: Access; readonly publicPath: string },
): Promise<void> {
  const describe = (endsAt: Date | null): SessionState => ({
    tokenNeeded: access.required,
    held: endsAt !== null,
    endsAt: endsAt === null ? null : endsAt.toISOString(),
  });
  await server.register(async (scope) => {
    limitRate(scope);
    scope.addHook('onRequest', async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
    });
    scope.get('/session', async (request) => describe(access.findSessionEnd(readSessionCookie(request))));
    scope.delete('/session', async (request, reply) => {
      access.endSession(readSessionCookie(request));
      clearSessionCookie(request, reply, publicPath);
      return describe(null);
    });
    scope.post('/session', async (request, reply) => {
      if (!access.required) return describe(null);
      const token = findToken(request.body);
      if (token === null)
        return sendError(reply, 400, 'BAD_USER_INPUT', {
          en: 'send the token as JSON: {"token": "…"}',
          zh: '请输入访问令牌',
        });
      const session = await access.startSession(request.ip, token);
      if ('reason' in session) return sendRefusal(reply, session);
      setSessionCookie(request, reply, publicPath, session);
      return describe(session.endsAt);
    });
  });
}

/** People copy a token with a blank or a line end around it. */
function findToken(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('token' in body)) return null;
  return typeof body.token === 'string' ? body.token.trim() || null : null;
}

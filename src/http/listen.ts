import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { InvalidConfigError } from '../domain/errors.ts';

/** Listens, and gives the address. @throws InvalidConfigError for an address or a port that cannot be had */
export async function listen(server: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    const reason = describeListenFailure(String(cause.code), { host, port });
    throw reason === null ? cause : new InvalidConfigError(reason.en, { cause, messageZh: reason.zh });
  }
}

function describeListenFailure(
  code: string,
  { host, port }: Pick<Config, 'host' | 'port'>,
): BilingualText | null {
  const reasons: Readonly<Record<string, BilingualText>> = {
    EADDRINUSE: {
      en: `PORT=${port}: another program listens on ${host}:${port}; stop it, or set PORT to a free one`,
      zh: `PORT=${port}：${host}:${port} 已被其他程序占用；请停止该程序，或把 PORT 设为空闲端口`,
    },
    EACCES: {
      en: `PORT=${port}: this user may not listen on ${host}:${port}; set PORT to 1024 or higher`,
      zh: `PORT=${port}：当前用户无权监听 ${host}:${port}；请把 PORT 设为 1024 或更大`,
    },
    EADDRNOTAVAIL: {
      en: `HOST=${host}: this machine does not have that address; set HOST to one of its own`,
      zh: `HOST=${host}：本机没有这个地址；请把 HOST 设为本机地址`,
    },
    ENOTFOUND: {
      en: `HOST=${host}: there is no such name; set HOST to an address of this machine`,
      zh: `HOST=${host}：没有这个主机名；请把 HOST 设为本机地址`,
    },
  };
  return reasons[code] ?? null;
}

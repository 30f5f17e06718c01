import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { toErrorBody } from './send-errors.ts';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly text: BilingualText;
}

const answers: Readonly<Record<string, Answer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'REQUEST_TIMEOUT',
    text: {
      en: 'the request did not arrive in time; send it again, all at once',
      zh: '请求未在时限内发送完毕；请一次性重新发送',
    },
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'LIMIT_EXCEEDED',
    text: {
      en: 'the address and headers are too long; use POST for a long query, and send fewer cookies',
      zh: '地址与请求头过长；较长的查询请用 POST，并减少 Cookie',
    },
  },
};

const otherwise: Answer = {
  status: 400,
  code: 'BAD_REQUEST',
  text: {
    en: 'this is not an HTTP request that can be understood; check the address, the method and the headers',
    zh: '无法理解的 HTTP 请求；请检查地址、方法和请求头',
  },
};

/** Answers, on the bare connection, what never became a request: too slow, too long, or no HTTP. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, code, text } = answers[error.code ?? ''] ?? otherwise;
  const body = JSON.stringify(toErrorBody(code, text));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Type: application/json; charset=utf-8',
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy();
}

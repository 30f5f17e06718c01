import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyError } from 'fastify';
import type { BilingualText } from '../domain/bilingual-text.ts';

/** A body past the limit. */
export function describeTooLarge(headers: IncomingHttpHeaders, limit: number): BilingualText {
  const size = headers['content-length'];
  return size === undefined
    ? {
        en: `the body is larger than the limit of ${limit} bytes; send less`,
        zh: `请求体超出 ${limit} 字节的上限；请减少内容`,
      }
    : {
        en: `the body is ${size} bytes; the limit is ${limit} bytes: send less`,
        zh: `请求体为 ${size} 字节，上限是 ${limit} 字节；请减少内容`,
      };
}

/** What Fastify refuses before a route sees it. */
export function describeRefusal(error: FastifyError, headers: IncomingHttpHeaders): BilingualText {
  const type = JSON.stringify(headers['content-type'] ?? '');
  const known: Readonly<Record<string, BilingualText>> = {
    FST_ERR_CTP_INVALID_MEDIA_TYPE: {
      en: `content-type ${type} is not taken here; send application/json`,
      zh: `此处不接受 content-type ${type}；请用 application/json`,
    },
    FST_ERR_CTP_EMPTY_JSON_BODY: {
      en: 'the body is empty; send JSON such as {"query": "{ stats { engine } }"}',
      zh: '请求体为空；请发送 JSON，如 {"query": "{ stats { engine } }"}',
    },
    FST_ERR_CTP_INVALID_JSON_BODY: {
      en: 'the body is not valid JSON, or has the key __proto__ or constructor.prototype, which is refused; send JSON such as {"query": "{ stats { engine } }"}',
      zh: '请求体不是合法的 JSON，或含有不接受的键 __proto__、constructor.prototype；请发送 JSON，如 {"query": "{ stats { engine } }"}',
    },
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
      en: 'the body is not as long as content-length says; send it again',
      zh: '请求体长度与 content-length 不符；请重新发送',
    },
    FST_ERR_BAD_URL: {
      en: 'the address is not a valid one; percent signs in it have to be followed by two hex digits',
      zh: '地址写法有误；其中的百分号后须跟两位十六进制数',
    },
  };
  return known[error.code] ?? { en: error.message, zh: `请求有误，未予处理（${error.message}）` };
}

import { defineWords } from '../language/use-words.ts';

export const sessionWords = defineWords({
  title: { zh: '请输入访问令牌', en: 'Access token' },
  why: {
    zh: '此服务只对持有令牌的人开放。令牌只需输入一次，浏览器会保持登录；令牌由管理员发放。',
    en: 'This service is open to holders of a token. It is asked for once and kept as a session; the operator gives it out.',
  },
  token: { zh: '令牌', en: 'Token' },
  enter: { zh: '进入', en: 'Enter' },
  end: { zh: '退出登录', en: 'Sign out' },
});

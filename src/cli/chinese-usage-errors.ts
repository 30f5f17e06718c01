/** What Commander finds wrong with a command line, and the Chinese sentence with what the English names. */
const sentences: readonly (readonly [english: RegExp, toChinese: (...parts: readonly string[]) => string])[] =
  [
    [/^unknown option '(.+)'$/u, (option) => `没有选项 ${option}`],
    [/^unknown command '(.+)'$/u, (command) => `没有命令 ${command}`],
    [/^missing required argument '(.+)'$/u, (name) => `缺少参数 ${name}`],
    [/^option '(.+)' argument missing$/u, (option) => `选项 ${option} 后缺少内容`],
    [/^required option '(.+)' not specified$/u, (option) => `缺少必需的选项 ${option}`],
    [
      /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/u,
      (command, expected, given) =>
        `${command === '' ? '' : `${command} `}参数过多：应为 ${expected} 个，却有 ${given} 个`,
    ],
    [
      /^option '(.+)' argument '(.*)' is invalid\. (.*)$/su,
      (option, value, why = '') => `选项 ${option} 不接受“${value}”：${reasons[why] ?? why}`,
    ],
  ];

/** Why a value of an option is refused, by the English of the parsers in this folder. */
const reasons: Readonly<Record<string, string>> = {
  'write zh or en.': '请写 zh 或 en',
  'a port is a number from 0 to 65535.': '端口是 0 至 65535 的整数',
  'the number of an entry is a whole number.': '日志条目的编号是整数',
};

/** The Chinese twin of an error of Commander's; one that is not known is repeated as it is. */
export function toUsageErrorInChinese(text: string): string {
  const [, suggestion] = /\n\(Did you mean (?:one of )?(.+)\?\)\s*$/u.exec(text) ?? [];
  const english = text
    .replace(/^error: /u, '')
    .replace(/\n\(Did you mean .+\?\)\s*$/u, '')
    .trim();
  const hint = suggestion === undefined ? '' : `；是否想写 ${suggestion.replaceAll(', ', '、')}？`;
  for (const [pattern, toChinese] of sentences) {
    const match = pattern.exec(english);
    if (match)
      return `错误：${toChinese(...match.slice(1).map((part: string | undefined) => part ?? ''))}${hint}；加 --help 查看用法\n`;
  }
  return `错误：${english}；加 --help 查看用法\n`;
}

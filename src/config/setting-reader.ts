import type { BilingualText } from '../domain/bilingual-text.ts';

/** One environment variable as people read of it. */
export interface SettingDescription {
  readonly name: string;
  /** As it would be written; empty: not set. */
  readonly default: string;
  readonly description: string;
}

/** Reads settings of one kind each, and knows what was wrong with them. */
export type SettingReader = ReturnType<typeof createSettingReader>;

/** Reads settings and collects what is wrong with them; a wrong one reads as its default. */
export function createSettingReader(env: Readonly<Record<string, string | undefined>>) {
  const problems: BilingualText[] = [];
  const text = ({ name, default: fallback }: SettingDescription): string => env[name]?.trim() || fallback;
  const complain = (setting: SettingDescription, { en, zh }: BilingualText): string => {
    const given = `${setting.name}=${text(setting)}`;
    problems.push({ en: `${given} is not ${en}`, zh: `${given} 有误，应为${zh}` });
    return setting.default;
  };
  return {
    problems: problems as readonly BilingualText[],
    text,
    optional: (setting: SettingDescription): string | null => text(setting) || null,
    matching: (setting: SettingDescription, pattern: RegExp, zh: string): string =>
      pattern.test(text(setting))
        ? text(setting)
        : complain(setting, { en: `this: ${setting.description}`, zh }),
    integer: (setting: SettingDescription, least: number, most: number): number => {
      const value = /^\d+$/u.test(text(setting)) ? Number(text(setting)) : Number.NaN;
      return value >= least && value <= most
        ? value
        : Number(
            complain(setting, {
              en: `a whole number from ${least} to ${most}`,
              zh: ` ${least} 至 ${most} 的整数`,
            }),
          );
    },
    choice: <Choice extends string>(setting: SettingDescription, choices: readonly Choice[]): Choice => {
      const given = choices.find((choice) => choice === text(setting));
      if (given !== undefined) return given;
      const fallback = complain(setting, {
        en: `one of ${choices.filter(Boolean).join(', ')}`,
        zh: `以下之一：${choices.filter(Boolean).join('、')}`,
      });
      return choices.find((choice) => choice === fallback) ?? (choices[0] as Choice);
    },
    /** Values with commas; a wrong one is not repeated, because it may be a secret at the wrong place. */
    list: (setting: SettingDescription, rule: Pick<RegExp, 'test'>, zh: string): readonly string[] => {
      const values = text(setting)
        .split(',')
        .map((value) => value.trim())
        .filter((value) => value !== '');
      if (values.every((value) => rule.test(value))) return values;
      problems.push({
        en: `${setting.name} is not this: ${setting.description}`,
        zh: `${setting.name} 有误，应为${zh}，多个以逗号分隔`,
      });
      return [];
    },
  };
}

import { pinyin } from 'pinyin-pro';

/** One form for comparing names: NFKC, lower case, no white space, one kind of dash. */
export const normalizeName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\uff0d]/gu, '-')
    .replace(/\s+/gu, '');

/** Pinyin of a name without tones, in full and by initials; what is not Chinese stays as it is. */
export function toPinyin(name: string): { readonly full: string; readonly initials: string } {
  const syllables = pinyin(normalizeName(name), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  return {
    full: syllables.join(''),
    initials: syllables
      .map((syllable) => (/^[a-z]+$/u.test(syllable) ? syllable.charAt(0) : syllable))
      .join(''),
  };
}

/** What an entity is found by: each name normalised, in pinyin and by initials, one to a line, without repeats. */
export function toSearchText(names: readonly string[]): string {
  const lines = names.flatMap((name) => {
    const { full, initials } = toPinyin(name);
    return [normalizeName(name), full, initials];
  });
  return [...new Set(lines)].join('\n');
}

/** What Excel has made of a cell, in words, and what probably stood there. */
export interface ExcelDamage {
  readonly what: string;
  readonly whatZh: string;
  readonly original?: string;
}

type Detector = (text: string) => ExcelDamage | undefined;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const asDate = (original?: string): ExcelDamage => ({
  what: 'a date',
  whatZh: '日期',
  ...(original === undefined ? {} : { original }),
});

const detectors: readonly Detector[] = [
  (text) => {
    const [, month, day] = /^(\d{1,2})月(\d{1,2})日$/u.exec(text) ?? [];
    return month === undefined ? undefined : asDate(`${month}-${day}`);
  },
  (text) => {
    const [, year, month] = /^(\d{4})年(\d{1,2})月$/u.exec(text) ?? [];
    return year === undefined ? undefined : asDate(`${year}-${month}`);
  },
  (text) => {
    const [, year, month, day] =
      /^(\d{4})[/年](\d{1,2})[/月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/u.exec(text) ?? [];
    return year === undefined ? undefined : asDate(toIsoDate(year, month, day));
  },
  (text) => {
    const [, day, name = ''] = /^(\d{1,2})-([A-Za-z]{3})$/u.exec(text) ?? [];
    const month = months.indexOf(name.toLowerCase()) + 1;
    return day === undefined || month === 0 ? undefined : asDate(`${month}-${day}`);
  },
  (text) => {
    const [, name = '', year] = /^([A-Za-z]{3})-(\d{2})$/u.exec(text) ?? [];
    const month = months.indexOf(name.toLowerCase()) + 1;
    return year === undefined || month === 0 ? undefined : asDate(`${month}-${year}`);
  },
  (text) => {
    const [, sign, first = '', rest = '', exponent] =
      /^([+-]?)(\d)(?:\.(\d+))?E([+-]\d+)$/iu.exec(text) ?? [];
    if (exponent === undefined) return undefined;
    const zeros = Number(exponent) - rest.length;
    // Excel shows six digits at most, so the digits after them are gone; a cell that is short lost none.
    const original = zeros >= 0 && zeros < 20 ? `${sign}${first}${rest}${'0'.repeat(zeros)}` : undefined;
    return {
      what: 'a number in scientific form',
      whatZh: '科学计数',
      ...(original === undefined ? {} : { original }),
    };
  },
  (text) =>
    /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|#+)$/u.test(text)
      ? { what: 'an error', whatZh: '错误值' }
      : undefined,
];

const toIsoDate = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Finds out whether a whole cell is what Excel makes of `3-4`, of a long number or of a broken formula. */
export function findExcelDamage(text: string): ExcelDamage | undefined {
  // Nearly every cell begins with something else, and datasets have millions of cells.
  if (!/^[\d#+\-JFMASONDjfmasond]/u.test(text)) return undefined;
  for (const detect of detectors) {
    const damage = detect(text);
    if (damage) return damage;
  }
  return undefined;
}

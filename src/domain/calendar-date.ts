const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** True for a year, a month or a day that the calendar has, as EDTF writes them: 2022, 2022-08, 2022-08-31. */
export function isCalendarDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [, year = '', month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Date rolls the 31st of a short month over to the next one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

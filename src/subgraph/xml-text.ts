/** Everything that XML 1.0 cannot hold, lone halves of a pair included. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;

/** A text as XML holds it; what XML cannot hold becomes U+FFFD, so that one sees that something was there. */
export const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '\u{FFFD}')
    .replace(/[&<>"\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);

/** Attributes of an element, escaped; those that are undefined are left out. */
export const toXmlAttributes = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeXml(String(value))}"`))
    .join('');

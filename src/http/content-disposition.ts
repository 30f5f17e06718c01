/** Signs that a file system or a header does not take. */
// oxlint-disable-next-line no-control-regex
const unfit = /[\u0000-\u001F\u007F/\\:*?"<>|%';]|[\uD800-\uDFFF]/gu;
const longest = 80;

/**
 * `Content-Disposition` of a download: the name as it is (RFC 6266, 8187), and one in ASCII for programs that read only
 * that.
 */
export function toContentDisposition(name: string, asciiName: string, extension: string): string {
  const plain = Array.from(name.replace(unfit, ' ').replace(/\s+/gu, ' ').trim()).slice(0, longest).join('');
  const encoded = encodeURIComponent(`${plain}.${extension}`).replace(
    /[()*!]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${asciiName}.${extension}"; filename*=UTF-8''${encoded}`;
}

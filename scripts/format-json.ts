const widest = 100;

/** JSON with what fits on a line on one line. */
export function formatJson(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (line.length + indent.length < widest || value === null || typeof value !== 'object') return line;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => formatJson(item, inner))
    : Object.entries(value).map(([key, item]) => `"${key}": ${formatJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

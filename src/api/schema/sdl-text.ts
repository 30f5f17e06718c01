/** A description as SDL writes it, indented by `indent` spaces. */
function toDescription(text: string, indent = 0): string {
  const padding = ' '.repeat(indent);
  const escaped = text.replaceAll('"""', '\\"""').replaceAll('\n', `\n${padding}`);
  return text.includes('\n') || text.endsWith('"')
    ? `${padding}"""\n${padding}${escaped}\n${padding}"""`
    : `${padding}"""${escaped}"""`;
}

/** Chinese and English side by side: people read one of them. */
export const bilingual = (zh: string, en: string): string => `${zh}: ${en}`;

export interface SdlArgument {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

export interface SdlField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly arguments?: readonly SdlArgument[];
}

/** One `type`, `interface` or `input` with its fields; `heading` is what stands before the brace. */
export function toTypeSdl(heading: string, description: string | null, fields: readonly SdlField[]): string {
  const opening = description === null ? '' : `${toDescription(description)}\n`;
  return `${opening}${heading} {\n${fields.map(toFieldSdl).join('\n')}\n}\n`;
}

/** One `enum`. */
export function toEnumSdl(
  name: string,
  description: string,
  values: readonly { readonly code: string; readonly description: string }[],
): string {
  const lines = values.map((value) => `${toDescription(value.description, 2)}\n  ${value.code}`);
  return `${toDescription(description)}\nenum ${name} {\n${lines.join('\n')}\n}\n`;
}

function toFieldSdl(field: SdlField): string {
  const description = toDescription(field.description, 2);
  if (!field.arguments?.length) return `${description}\n  ${field.name}: ${field.type}`;
  const parameters = field.arguments.map(
    (argument) => `${toDescription(argument.description, 4)}\n    ${argument.name}: ${argument.type}`,
  );
  return `${description}\n  ${field.name}(\n${parameters.join('\n')}\n  ): ${field.type}`;
}

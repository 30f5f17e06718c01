export interface Token {
  /** `name` is a keyword or an identifier, `quoted` one in backticks; `string` keeps its quotes. */
  readonly kind: 'name' | 'quoted' | 'string' | 'number' | 'param' | 'symbol';
  readonly text: string;
  readonly line: number;
}

const matchers: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /\s+/uy],
  ['skip', /\/\/[^\n]*/uy],
  ['skip', /\/\*[\s\S]*?(?:\*\/|$)/uy],
  ['string', /'(?:\\[\s\S]|[^\\'])*(?:'|$)/uy],
  ['string', /"(?:\\[\s\S]|[^\\"])*(?:"|$)/uy],
  ['quoted', /`(?:``|[^`])*(?:`|$)/uy],
  ['param', /\$(?:[\p{L}_][\p{L}\p{N}_]*|\d+)/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /<=|>=|<>|=~|\+=|\.\.|->|<-|[\s\S]/uy],
];

/** Cuts a Cypher text into tokens, without white space and comments. `firstLine` is the number of its first line. */
export function tokenize(text: string, firstLine = 1): readonly Token[] {
  const tokens: Token[] = [];
  let line = firstLine;
  for (let offset = 0; offset < text.length;) {
    const [kind, piece] = takePiece(text, offset);
    if (kind !== 'skip') tokens.push({ kind, text: piece, line });
    line += piece.split('\n').length - 1;
    offset += piece.length;
  }
  return tokens;
}

function takePiece(text: string, offset: number): readonly [Token['kind'] | 'skip', string] {
  for (const [kind, pattern] of matchers) {
    pattern.lastIndex = offset;
    const piece = pattern.exec(text)?.[0];
    if (piece !== undefined) return [kind, piece];
  }
  return ['symbol', text.charAt(offset)];
}

/** Whether a token is one of these symbols or, in any case, keywords. */
export const isToken = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token !== undefined &&
  (token.kind === 'symbol' || token.kind === 'name') &&
  texts.includes(token.kind === 'name' ? token.text.toUpperCase() : token.text);

/** Index of the bracket that closes the one at `open`; the last token when none does. */
export function findClosing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (isToken(tokens[index], '(', '[', '{')) depth += 1;
    if (isToken(tokens[index], ')', ']', '}')) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

/** Cuts tokens at a symbol or keyword that stands outside brackets. */
export function splitAt(tokens: readonly Token[], separator: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isToken(token, '(', '[', '{')) depth += 1;
    if (isToken(token, ')', ']', '}')) depth -= 1;
    if (depth === 0 && isToken(token, separator)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** A name without its backticks. */
export const toName = (token: Token): string =>
  token.kind === 'quoted' ? token.text.slice(1, -1) : token.text;

/** Whether a token can name a variable, a label or a property. */
export const isName = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'name' || token.kind === 'quoted');

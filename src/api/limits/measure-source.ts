import { GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql';

/** What the text of a query has, before anything of it is understood. */
export interface SourceSize {
  readonly tokens: number;
  /** How deep each outermost pair of brackets goes, added up: deeper goes no walk through all operations and fragments. */
  readonly nesting: number;
  readonly aliases: number;
  /** The field name with the most aliases; null where there is none. */
  readonly mostAliased: { readonly field: string; readonly aliases: number } | null;
  readonly directives: number;
}

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Measures a query by its tokens alone. Parsing and validation recurse with the brackets and compare aliases pair by
 * pair, so that these have to be bounded before. A text that is no GraphQL is measured up to the first wrong sign.
 */
export function measureSource(query: string): SourceSize {
  const fields = new Map<string, number>();
  let [tokens, directives, aliases, nesting, level, deepest, parentheses] = [0, 0, 0, 0, 0, 0, 0];
  let before: TokenKind = TokenKind.SOF;
  for (const { kind, value } of readTokens(query)) {
    tokens += 1;
    if (kind === TokenKind.AT) directives += 1;
    if (kind === TokenKind.PAREN_L) parentheses += 1;
    if (kind === TokenKind.PAREN_R) parentheses -= 1;
    if (opening.has(kind)) deepest = Math.max(deepest, (level += 1));
    if (closing.has(kind) && (level -= 1) <= 0) {
      nesting += deepest;
      [level, deepest] = [0, 0];
    }
    // Within parentheses a colon stands behind the name of an argument or a variable.
    if (before === TokenKind.COLON && kind === TokenKind.NAME && parentheses === 0) {
      aliases += 1;
      fields.set(value, (fields.get(value) ?? 0) + 1);
    }
    before = kind;
  }
  const [most] = [...fields].toSorted(([, a], [, b]) => b - a);
  const mostAliased = most ? { field: most[0], aliases: most[1] } : null;
  return { tokens, nesting: nesting + deepest, aliases, mostAliased, directives };
}

function* readTokens(query: string): Generator<Pick<Token, 'kind' | 'value'>> {
  const lexer = new Lexer(new Source(query));
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) yield token;
  } catch (error) {
    // The parser says what is wrong with it.
    if (!(error instanceof GraphQLError)) throw error;
  }
}

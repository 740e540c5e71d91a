import { parseAst } from 'vitest/node';

/** A node of a syntax tree, as the parser makes it: its type, where it stands, and whatever belongs to that type. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}
export interface Found {
  readonly node: SyntaxNode;
  /** What the node stands in, innermost first. */
  readonly within: readonly SyntaxNode[];
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** The text of a string literal, or of a template without values. */
export function literal(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type !== 'TemplateLiteral' || !Array.isArray(value['quasis']) || value['quasis'].length > 1)
    return undefined;
  return templateText(value['quasis'][0]);
}

/** The text of one stretch of a template. */
export function templateText(element: unknown): string | undefined {
  if (!isNode(element) || element.type !== 'TemplateElement') return undefined;
  const value = element['value'] as { cooked?: string } | undefined;
  return value?.cooked;
}

/** The name of an identifier, or of the property at the end of `a.b` and `a['b']`. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Identifier') return String(value['name']);
  if (value.type === 'MemberExpression') return nameOf(value['property']) ?? literal(value['property']);
  return undefined;
}

/**
 * Every node of a TypeScript source, read by a real parser: comments and the insides of strings are never mistaken for code.
 * @throws Error naming the file where it is not TypeScript
 */
export function syntaxOf(file: string, source: string): readonly Found[] {
  const found: Found[] = [];
  visit(parse(file, source), [], found);
  return found;
}

export const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

function parse(file: string, source: string): unknown {
  try {
    return parseAst(source, { lang: 'ts' }, file);
  } catch (error) {
    throw new Error(`${file} cannot be parsed`, { cause: error });
  }
}

function visit(value: unknown, within: readonly SyntaxNode[], found: Found[]): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, within, found);
    return;
  }
  if (!isNode(value)) return;
  found.push({ node: value, within });
  const inside = [value, ...within];
  for (const part of Object.values(value)) visit(part, inside, found);
}

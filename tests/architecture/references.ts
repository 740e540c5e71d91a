import { lineAt, literal, nameOf, syntaxOf, type SyntaxNode } from '../support/syntax.ts';

/** What one file reaches for outside itself. */
export interface References {
  readonly imports: readonly Import[];
  /** The lines that read the environment. */
  readonly environment: readonly number[];
}
export interface Import {
  readonly line: number;
  /** As written; undefined when it is worked out at run time, so that no rule can be checked. */
  readonly specifier: string | undefined;
}

const declarations = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];

/** Imports of every sort (of types, for effect, passed on, dynamic, inside a type, by `require`) and reads of process.env. */
export function referencesOf(file: string, source: string): References {
  const imports: Import[] = [];
  const environment: number[] = [];
  for (const { node } of syntaxOf(file, source)) {
    const line = lineAt(source, node.start);
    const named = importedBy(node);
    if (named !== undefined) imports.push({ line, specifier: literal(named) });
    if (readsEnvironment(node)) environment.push(line);
  }
  return { imports, environment };
}

/** The node that names the module, where this node brings one in. */
function importedBy(node: SyntaxNode): unknown {
  if (declarations.includes(node.type)) return node['source'] ?? undefined;
  switch (node.type) {
    case 'ImportExpression':
    case 'TSImportType':
      return node['source'];
    case 'TSExternalModuleReference':
      return node['expression'];
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' && Array.isArray(node['arguments'])
        ? node['arguments'][0]
        : undefined;
    default:
      return undefined;
  }
}

function readsEnvironment(node: SyntaxNode): boolean {
  if (node.type === 'MemberExpression') return nameOf(node) === 'env' && nameOf(node['object']) === 'process';
  if (node.type !== 'VariableDeclarator' || nameOf(node['init']) !== 'process') return false;
  const pattern = node['id'] as SyntaxNode;
  const parts = pattern.type === 'ObjectPattern' ? (pattern['properties'] as SyntaxNode[]) : [];
  return parts.some((part) => nameOf(part['key']) === 'env' || part.type === 'RestElement');
}

import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What this plugin reads of a node of Babel's syntax tree. */
interface Node {
  readonly type: string;
  readonly computed?: boolean;
  readonly key?: { readonly type: string; readonly name?: string };
  readonly callee?: { readonly type: string; readonly name?: string };
  readonly properties?: readonly Node[];
}

const named = (node: Node, name: string): boolean =>
  node.type === 'ObjectProperty' && !node.computed && node.key?.type === 'Identifier' && node.key.name === name;

/** Words for people are no logic: a rule's `meta`, and `message` and `remedy` of a problem (not a rule's message key). */
function wordsIn(node: Node, parent: Node | undefined): string | undefined {
  if (named(node, 'meta')) return 'a text of a rule';
  if (named(node, 'remedy')) return 'a text of a problem';
  const ofProblem = parent?.properties?.some((property) => named(property, 'remedy')) ?? false;
  return ofProblem && named(node, 'message') ? 'a text of a problem' : undefined;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: (path) => {
      const { node, parent } = path as { node: Node; parent?: Node };
      return wordsIn(node, parent);
    },
  }),
];

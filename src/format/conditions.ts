import type { ConditionTrace, Status } from '../decision.js';
import { type Locale, words } from '../locales/locale.js';
import type { Item } from './document.js';
import { expectation } from './expectation.js';
import { factLabel, factValue } from './fact-words.js';

type Comparison = Extract<ConditionTrace, { kind: 'comparison' }>;

/** Conditions with negations moved into the comparisons: a reader then never turns a mark around. */
type Node =
  | { readonly kind: 'comparison'; readonly status: Status; readonly comparison: Comparison; readonly negated: boolean }
  | {
      readonly kind: 'all' | 'any';
      readonly status: Status;
      readonly name: string | undefined;
      readonly nodes: readonly Node[];
    };

const marks: Readonly<Record<Status, string>> = { met: '✓', unmet: '✗', unknown: '?' };
const opposite: Readonly<Record<Status, Status>> = { met: 'unmet', unmet: 'met', unknown: 'unknown' };

/**
 * A condition tree as entries of a list, each marked met (✓), unmet (✗) or unknown (?). Of alternatives
 * only those are kept that make the group hold, or still could.
 */
export function conditionItems(trace: ConditionTrace, locale: Locale): readonly Item[] {
  const node = nodeOf(trace, false);
  return node.kind === 'all' && node.name === undefined
    ? itemsOf(node.nodes, 'all', locale)
    : itemsOf([node], 'all', locale);
}

function nodeOf(trace: ConditionTrace, negated: boolean): Node {
  if (trace.kind === 'not') return nodeOf(trace.condition, !negated);
  const status = negated ? opposite[trace.status] : trace.status;
  if (trace.kind === 'comparison') return { kind: 'comparison', status, comparison: trace, negated };
  const kind = (trace.kind === 'any') === negated ? 'all' : 'any';
  const nodes = decisive(
    kind,
    status,
    trace.conditions.map((each) => nodeOf(each, negated)),
  ).flatMap((each) => (each.kind === kind && each.name === undefined ? each.nodes : [each]));
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return only;
  return { kind, status, name: negated ? undefined : trace.name, nodes };
}

function decisive(kind: 'all' | 'any', status: Status, nodes: readonly Node[]): readonly Node[] {
  if (kind === 'any' && status === 'unmet') return nodes;
  if (kind === 'all' && status !== 'unmet') return nodes;
  return nodes.filter((node) => node.status === status);
}

function itemsOf(nodes: readonly Node[], kind: 'all' | 'any', locale: Locale): readonly Item[] {
  const items = (kind === 'all' ? comparedTogether(nodes) : nodes.map((node) => [node])).map((some) =>
    itemOf(some, locale),
  );
  // A shared condition that is used twice says the same twice.
  const written = items.map((item) => JSON.stringify(item));
  return items.filter((_, index) => written.indexOf(written[index] ?? '') === index);
}

// Comparisons of one fact that fared alike take one line, at the place of the first.
function comparedTogether(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const together = new Map<string, Node[]>();
  for (const [index, node] of nodes.entries()) {
    const key = node.kind === 'comparison' ? `${node.status} ${node.comparison.fact}` : String(index);
    const others = together.get(key);
    if (others === undefined) together.set(key, [node]);
    else others.push(node);
  }
  return [...together.values()];
}

function itemOf(nodes: readonly Node[], locale: Locale): Item {
  const [node] = nodes;
  if (node === undefined) return { text: '' };
  const mark = marks[node.status];
  if (node.kind === 'comparison') return { mark, text: comparisonText(node.comparison, nodes, locale) };
  const group = words[locale].layout.groups[node.kind];
  return {
    mark,
    text: node.name === undefined ? group : `${node.name} (${group})`,
    items: itemsOf(node.nodes, node.kind, locale),
  };
}

function comparisonText({ fact, actual }: Comparison, nodes: readonly Node[], locale: Locale): string {
  const { labelled } = words[locale].layout;
  const wanted = nodes.flatMap((node) => {
    const text = node.kind === 'comparison' ? expectation(node.comparison, node.negated, locale) : null;
    return text === null ? [] : [text];
  });
  const stated = labelled(factLabel(fact, locale), factValue(fact, actual, locale));
  return wanted.length === 0 ? stated : `${stated} (${[...new Set(wanted)].join(words[locale].phrases.betweenNotes)})`;
}

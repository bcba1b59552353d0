import type { DetailTableJson, PolicyFile } from '../../src/index.js';
import { ConditionWords } from './condition-words.js';
import { byPrecedence, flowOf } from './flow.js';
import { anchor, clauseLinks, code, markdownTable, resolutionLinks } from './markdown.js';

const asList = (parts: readonly string[]): string => parts.join('<br>');

/** One policy: its rules as a decision table, what it sets besides, and its flow. */
export function policySection(file: PolicyFile): string {
  const words = new ConditionWords(file);
  return [
    `${anchor(file.policy)}\n\n## ${file.policy}`,
    `${file.decides} Version ${file.version}, ${code(`rules/${file.policy}.json`)}.`,
    `Outcomes: ${file.outcomes.map(code).join(', ')}.`,
    ...appliesWhen(file, words),
    ruleTable(file, words),
    ...terms(file, words),
    ...parameters(file),
    ...details(file, words),
    '### Flow',
    flowOf(file, words),
  ].join('\n\n');
}

function appliesWhen(file: PolicyFile, words: ConditionWords): readonly string[] {
  if (!file.applies) return [];
  return [
    `Applies when ${words.inline(file.applies)} for certain; otherwise the decision is ${code('not-applicable')}.`,
  ];
}

function ruleTable(file: PolicyFile, words: ConditionWords): string {
  return markdownTable(
    ['priority', 'rule', 'when all of', 'outcome', 'strength', 'clauses', 'resolutions'],
    byPrecedence(file).map(({ name, priority, conditions, event: { params } }) => [
      String(priority),
      code(name),
      asList(words.parts(conditions)),
      asList([
        code(params.outcome),
        ...Object.entries(params.details ?? {}).map(([detail, value]) => `${detail}: ${words.value(value)}`),
      ]),
      code(params.strength),
      clauseLinks(params.clauses),
      resolutionLinks(params.resolutions),
    ]),
  );
}

function terms(file: PolicyFile, words: ConditionWords): readonly string[] {
  const named = Object.entries(file.conditions ?? {});
  if (named.length === 0) return [];
  return [
    '### Terms',
    markdownTable(
      ['term', 'means all of'],
      named.map(([name, condition]) => [`*${name}*`, asList(words.parts(condition))]),
    ),
  ];
}

function parameters({ parameters: all = {} }: PolicyFile): readonly string[] {
  const named = Object.entries(all);
  if (named.length === 0) return [];
  return [
    '### Parameters',
    markdownTable(
      ['parameter', 'value', 'means', 'clauses'],
      named.map(([name, { value, unit, means, clauses }]) => [
        code(name),
        `${value} ${unit}`,
        means,
        clauseLinks(clauses),
      ]),
    ),
  ];
}

const hitPolicies: Readonly<Record<string, string>> = {
  FIRST: 'the first row that holds',
  COLLECT: 'every row that holds',
};

function detailTable(name: string, { hitPolicy, outcomes, rows }: DetailTableJson, words: ConditionWords): string {
  const under = outcomes === undefined ? '' : `, under ${outcomes.map(code).join(', ')}`;
  const table = markdownTable(
    ['when all of', 'value', 'clauses', 'resolutions'],
    rows.map(({ conditions, value, clauses, resolutions }) => [
      asList(words.parts(conditions)),
      words.value(value),
      clauseLinks(clauses),
      resolutionLinks(resolutions),
    ]),
  );
  return `${code(name)}: ${hitPolicies[hitPolicy] ?? hitPolicy}${under}.\n\n${table}`;
}

function details({ tables = {} }: PolicyFile, words: ConditionWords): readonly string[] {
  const named = Object.entries(tables);
  return named.length === 0 ? [] : ['### Details', ...named.map(([name, table]) => detailTable(name, table, words))];
}

import { expect, it } from 'vitest';
import { ConditionWords } from '../../scripts/policy-page/condition-words.js';
import { flowOf, mermaidText } from '../../scripts/policy-page/flow.js';
import { policyPage } from '../../scripts/policy-page/page.js';
import { createSupportPolicy, type PolicyFile } from '../../src/index.js';
import { blocks, readPage } from './blocks.js';

it('docs/policy.md is what the rules and the acceptance tables say now', { timeout: 60_000 }, () => {
  expect(readPage('docs/policy.md') === policyPage(), 'run `npm run docs:policy`').toBe(true);
});

// What the diagrams use of Mermaid: a node of a known shape with a quoted text that cannot end early, or an arrow.
const quoted = String.raw`"(?:[^"#<>&[\](){}|;\\]|#(?:\d+|quot|lt|gt|amp);|<br/>)+"`;
const line = new RegExp(String.raw`^ {2}(?:\w+(?:\(\[${quoted}\]\)|\{\{${quoted}\}\})|\w+ (?:-- [a-z ]+ )?--> \w+)$`);

it('every policy has a flow diagram of a form that Mermaid reads', () => {
  const diagrams = blocks.filter(({ page, language }) => page === 'docs/policy.md' && language === 'mermaid');
  expect(diagrams).toHaveLength(createSupportPolicy().files.length);
  for (const { text } of diagrams) {
    const [head, ...rest] = text.split('\n');
    expect(head).toBe('flowchart TD');
    expect(rest.filter((each) => !line.test(each))).toEqual([]);
  }
});

it('text that would end a node is escaped', () => {
  expect(mermaidText(['say "no" [or] {yes}; a|b <b> #1 & (c)'])).toBe(
    '"say #quot;no#quot; #91;or#93; #123;yes#125;#59; a#124;b #lt;b#gt; #35;1 #amp; #40;c#41;"',
  );
});

it('diagrams follow priority, not the order of the file', () => {
  const [file] = createSupportPolicy().files;
  if (!file) throw new Error('no policy');
  const reversed: PolicyFile = { ...file, rules: [...file.rules].reverse() };
  const prioritiesIn = (text: string): readonly number[] =>
    [...text.matchAll(/rule\d+\{\{"([a-z-]+):/g)].map(
      ([, name]) => file.rules.find((rule) => rule.name === name)?.priority ?? 0,
    );
  const priorities = prioritiesIn(flowOf(reversed, new ConditionWords(reversed)));
  expect(priorities).toHaveLength(file.rules.length);
  expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
});

import { describe, expect, it } from 'vitest';
import { escapeMarkdown, toMarkdown } from '../../src/format/markdown.js';
import { toText } from '../../src/format/text.js';
import { type Decision, evaluateCase, formatDecision } from '../../src/index.js';
import { completeCase } from '../case/complete-case.js';

const written: readonly (readonly [string, string])[] = [
  ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
  ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
  ['<script>alert(1)</script> &amp;', '\\<script\\>alert(1)\\</script\\> \\&amp;'],
  ['a | b ~~c~~ \\', 'a \\| b \\~\\~c\\~\\~ \\\\'],
  ['# heading', '\\# heading'],
  ['- entry', '\\- entry'],
  ['+ entry', '\\+ entry'],
  ['1. entry', '1\\. entry'],
  ['12) entry', '12\\) entry'],
  ['    code', 'code'],
  ['two\n# lines', 'two # lines'],
  ['https://example.com', 'https\\://example.com'],
  ['@everyone', '\\@everyone'],
  ['\u001b[31mred', '\\\\u001b\\[31mred'],
  ['2026-03-02 break-fix', '2026-03-02 break-fix'],
];

it.each(written)('escapes %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

describe('a message with what a user wrote', () => {
  const { coverage } = evaluateCase(completeCase);
  const hostile = 'Call | <b>me</b>\n\n# now\u001b[2J \u202ereversed';
  const said: Decision = {
    ...coverage,
    reasons: coverage.reasons.map((reason) => ({ ...reason, message: hostile })),
  };

  it('stays within its entry in Markdown', () => {
    const text = formatDecision(said, { format: 'markdown' });
    expect(text).toContain('1. Call \\| \\<b\\>me\\</b\\> # now\\\\u001b\\[2J \\\\u202ereversed\n');
  });

  it('drives no terminal in text', () => {
    const text = formatDecision(said);
    expect(text).toContain('1. Call | <b>me</b> # now\\u001b[2J \\u202ereversed\n');
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

it('keeps the columns of a table whatever is in its cells', () => {
  const table = { kind: 'table', header: ['a', 'b'], rows: [['x|y', 'long']] } as const;
  expect(toMarkdown([table], 'en')).toBe('| a | b |\n| --- | --- |\n| x\\|y | long |');
  expect(toText([table])).toBe('a    b\n---  ----\nx|y  long');
});

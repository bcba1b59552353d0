import type { ConditionJson, PolicyFile, RuleJson } from '../../src/index.js';
import type { ConditionWords } from './condition-words.js';

// Mermaid reads entities as #name; or #number; so that no text can end its node or start a new one.
const entities: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '#': '#35;',
  '<': '#lt;',
  '>': '#gt;',
  '&': '#amp;',
};

const plain = (text: string): string =>
  text
    .replace(/[*`]/g, '')
    .replace(/[#"<>&]/g, (character) => entities[character] ?? '')
    .replace(/[[\](){}|;\\]/g, (character) => `#${character.charCodeAt(0)};`)
    .replace(/#(\d+|quot|lt|gt|amp)#59;/g, '#$1;');

/** Text within quotes in a Mermaid diagram, in lines of readable length. */
export function mermaidText(lines: readonly string[]): string {
  return `"${lines
    .flatMap((line) => wrapped(line))
    .map(plain)
    .join('<br/>')}"`;
}

const lineLength = 60;

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > lineLength) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The rules of a file, highest priority first, in the order of the file within one. */
export const byPrecedence = ({ rules }: PolicyFile): readonly RuleJson[] =>
  [...rules].sort((a, b) => b.priority - a.priority);

const asParts = (words: ConditionWords, condition: ConditionJson): readonly string[] =>
  words.parts(condition).map((part, index) => (index === 0 ? part : `and ${part}`));

/** How a policy decides, rule by rule, as a Mermaid flow diagram. */
export function flowOf(file: PolicyFile, words: ConditionWords): string {
  const rules = byPrecedence(file);
  const lines = ['flowchart TD', `  start([${mermaidText([file.decides])}])`];
  let from = '  start';
  if (file.applies) {
    lines.push(`  applies{{${mermaidText(asParts(words, file.applies))}}}`, `${from} --> applies`);
    lines.push(`  none([${mermaidText(['not-applicable'])}])`, '  applies -- no or not known --> none');
    from = '  applies -- yes';
  }
  for (const [index, { name, conditions, event }] of rules.entries()) {
    const [rule, end] = [`rule${index + 1}`, `outcome${index + 1}`];
    lines.push(`  ${rule}{{${mermaidText([`${name}:`, ...asParts(words, conditions)])}}}`);
    lines.push(`${from} --> ${rule}`);
    lines.push(`  ${end}([${mermaidText([event.params.outcome, event.params.strength])}])`);
    lines.push(`  ${rule} -- yes --> ${end}`);
    from = `  ${rule} -- no`;
  }
  return ['```mermaid', ...lines, '```'].join('\n');
}

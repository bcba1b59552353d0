import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readPage, root } from './blocks.js';

/** The members of a union of texts, read from its declaration. */
function membersOf(path: string, name: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(new URL(path, root), 'utf8'), ts.ScriptTarget.ES2022, true);
  const alias = source.statements.find(
    (each): each is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(each) && each.name.text === name,
  );
  if (!alias || !ts.isUnionTypeNode(alias.type)) throw new Error(`${path} declares no union ${name}`);
  return alias.type.types.map((type) => {
    if (!ts.isLiteralTypeNode(type) || !ts.isStringLiteral(type.literal)) throw new Error(`${name} has another member`);
    return type.literal.text;
  });
}

function codesUnder(heading: string): readonly string[] {
  const section = readPage('docs/errors.md')
    .split(/^## /m)
    .find((each) => each.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/errors.md has no section “${heading}”`);
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = '']) => code);
}

describe('docs/errors.md has every code once, and no other', () => {
  it.each([
    ['Codes of errors', ['invalid-case', ...membersOf('src/errors.ts', 'InvalidPolicyCode')]],
    ['Problems of a case', membersOf('src/case/problems.ts', 'CaseProblemCode')],
    ['Problems of a rule file or an option', membersOf('src/engine/problems.ts', 'PolicyProblemCode')],
    ['Problems of a calendar', membersOf('src/business-hours/problems.ts', 'CalendarProblemCode')],
  ])('%s', (heading, codes) => {
    expect([...codesUnder(heading)].sort()).toEqual([...codes].sort());
  });
});

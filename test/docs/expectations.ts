import ts from 'typescript';

const prologue = `import { inspect as inspectValue, isDeepStrictEqual as isSame } from 'node:util';
const expectValue = (value: unknown, expected: unknown, line: number): void => {
  if (isSame(value, expected)) return;
  console.error(\`line \${line}: \${inspectValue(value)} is not \${inspectValue(expected)}\`);
  process.exitCode = 1;
};
`;

/**
 * Turns `expression; //=> value` into a check of the value. A comment of this kind behind anything but an
 * expression would be checked by nobody, so that it is refused.
 */
export function withExpectations(program: string): string {
  const source = ts.createSourceFile('program.ts', program, ts.ScriptTarget.ES2022, true);
  const edits = new Map<number, { readonly end: number; readonly text: string }>();
  const comments = [...program.matchAll(/\/\/=>\s*(.*)$/gm)];
  for (const { 0: comment, 1: expected = '', index } of comments) {
    const statement = statementBefore(source, index);
    const lineNumber = source.getLineAndCharacterOfPosition(index).line + 1;
    if (!statement || !ts.isExpressionStatement(statement)) {
      throw new Error(`line ${lineNumber}: //=> does not follow an expression`);
    }
    const start = statement.getStart(source);
    const text = `expectValue((${statement.expression.getText(source)}), (${expected}), ${lineNumber});`;
    edits.set(start, { end: index + comment.length, text });
  }
  const starts = [...edits.keys()].sort((a, b) => b - a);
  const edited = starts.reduce((text, start) => {
    const edit = edits.get(start);
    return edit ? `${text.slice(0, start)}${edit.text}${text.slice(edit.end)}` : text;
  }, program);
  return edits.size === 0 ? edited : `${prologue}${edited}`;
}

function statementBefore(source: ts.SourceFile, position: number): ts.Statement | undefined {
  let found: ts.Statement | undefined;
  const visit = (node: ts.Node): void => {
    const isBefore = node.getEnd() <= position && source.text.slice(node.getEnd(), position).trim() === '';
    if (isBefore && ts.isExpressionStatement(node)) found = node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

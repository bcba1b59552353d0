import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { nameOf, type Program, root } from './blocks.js';

const rootPath = fileURLToPath(root);

/** What the compiler, as strict as for the library, has to say of programs: by program, nothing for most. */
export function typeProblems(programs: readonly Program[]): readonly string[] {
  const sources = new Map<string, Program>(
    programs.map((program, index) => [`${rootPath}test/docs/program-${index}.ts`, program]),
  );
  const { config } = ts.readConfigFile(`${rootPath}test/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, `${rootPath}test`);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists.call(host, path);
  host.readFile = (path) => sources.get(path)?.text ?? readFile.call(host, path);
  host.getSourceFile = (path, target, ...rest) => {
    const program = sources.get(path);
    return program ? ts.createSourceFile(path, program.text, target) : getSourceFile.call(host, path, target, ...rest);
  };
  const program = ts.createProgram([...sources.keys()], { ...options, noEmit: true, noUnusedLocals: false }, host);
  return [...sources].flatMap(([path, about]) => {
    const file = program.getSourceFile(path);
    const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return problems.map(({ messageText, start = 0 }) => {
      const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
      return `${nameOf(about)}, line ${line + 1} of the program: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

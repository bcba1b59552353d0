import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A fenced block of a page. */
export interface Block {
  /** The page's path within the package. */
  readonly page: string;
  /** The line of its first content, from 1. */
  readonly line: number;
  readonly language: string;
  /** What the fence says after the language. */
  readonly about: string;
  readonly text: string;
}

/** A program of a page: a block of code, and those marked `continued` that go on from it. */
export interface Program {
  readonly page: string;
  /** Of its first block. */
  readonly line: number;
  /** What the first fence says after the language. */
  readonly about: string;
  readonly text: string;
  /** What each of its blocks prints, null where no block of text after it says so. */
  readonly outputs: readonly (string | null)[];
}

/** What a program prints between what its blocks print. */
export const goesOn = '(goes on)';

export const root: URL = new URL('../../', import.meta.url);

/** The pages that a reader of the repository finds. */
export const pages: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].filter((page) => existsSync(new URL(page, root))),
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export const readPage = (page: string): string => readFileSync(new URL(page, root), 'utf8');

function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = readPage(page).split('\n');
  let open: { readonly line: number; readonly info: string } | null = null;
  for (const [index, line] of lines.entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (!fence) continue;
    if (open === null) {
      open = { line: index + 2, info: fence[1] ?? '' };
      continue;
    }
    const [language = '', ...about] = open.info.trim().split(/\s+/);
    const text = lines.slice(open.line - 1, index).join('\n');
    blocks.push({ page, line: open.line, language, about: about.join(' '), text });
    open = null;
  }
  if (open !== null) throw new Error(`${page}:${open.line} begins a block that does not end`);
  return blocks;
}

/** Every fenced block of every page. */
export const blocks: readonly Block[] = pages.flatMap(blocksOf);

const isCode = ({ language }: Block): boolean => ['ts', 'js'].includes(language);

function programsOf(all: readonly Block[]): readonly Program[] {
  const found: Program[] = [];
  for (const [index, block] of all.entries()) {
    if (!isCode(block)) continue;
    const { page, line, about } = block;
    const next = all[index + 1];
    const output = next?.language === 'text' && next.page === page ? next.text : null;
    if (about !== 'continued') {
      found.push({ page, line, about, text: `${block.text}\n`, outputs: [output] });
      continue;
    }
    const before = found.pop();
    if (before?.page !== page) throw new Error(`${nameOf(block)} continues nothing`);
    const text = `${before.text}console.log('${goesOn}');\n${block.text}\n`;
    found.push({ ...before, text, outputs: [...before.outputs, output] });
  }
  return found;
}

/** The blocks of code as programs. A block of text right after a block of code is what that prints. */
export const programs: readonly Program[] = programsOf(blocks);

export function nameOf({ page, line }: Pick<Block, 'page' | 'line'>): string {
  return `${page}:${line}`;
}

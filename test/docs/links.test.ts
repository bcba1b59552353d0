import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pages, readPage, root } from './blocks.js';

const withoutCode = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, 'x');

function anchorsOf(page: string): ReadonlySet<string> {
  const text = readPage(page).replaceAll(/^```[\s\S]*?^```$/gm, '');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)]);
}

it.each(pages)('the links of %s lead somewhere', (page) => {
  const broken = [...withoutCode(readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const url = path === '' ? new URL(page, root) : new URL(path, new URL(page, root));
    if (!existsSync(url)) return [target];
    const linked = path === '' ? page : url.pathname.slice(root.pathname.length);
    return anchor === undefined || !linked.endsWith('.md') || anchorsOf(linked).has(anchor) ? [] : [target];
  });
  expect(broken).toEqual([]);
});

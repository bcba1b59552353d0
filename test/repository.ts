import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

/** A file of the repository, by its path from the root. */
export const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** A JSON file of the repository. */
export const readJson = (path: string): unknown => JSON.parse(readText(path));

/** The names of the files in a folder with an ending, without it. */
export const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

/** The paths of all files under a folder with an ending. */
export const pathsUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

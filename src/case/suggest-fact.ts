import { facts } from './facts.js';
import { nearest, plainly } from './suggestions.js';

const names: readonly string[] = facts.map((fact) => fact.name);
const parts: readonly string[] = [
  ...new Set(names.filter((name) => name.includes('.')).map((name) => name.slice(0, name.indexOf('.')))),
];
const rootNames: readonly string[] = [...names, ...parts];

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const lastNames: readonly string[] = names.map(lastOf);
const byPlainName: ReadonlyMap<string, string> = new Map(rootNames.map((name) => [plainly(name), name]));
const byPlainLastName: ReadonlyMap<string, string> = new Map(names.map((name) => [plainly(lastOf(name)), name]));

/** The fact whose last name is near: `stge` for `service.stage`. */
function nearestByLastName(last: string): string | undefined {
  const near = nearest(last, lastNames);
  return near === undefined ? undefined : byPlainLastName.get(plainly(near));
}

/**
 * The fact, or the part of the case, that an unknown name probably meant: a slip (`servce.stage`),
 * another way of writing (`service.purchase_channel`) or a fact at the wrong level (`stage`).
 */
export function suggestFact(path: string): string | undefined {
  const last = lastOf(path);
  return (
    byPlainName.get(plainly(path)) ??
    byPlainLastName.get(plainly(last)) ??
    nearest(path, path.includes('.') ? names : rootNames) ??
    nearestByLastName(last)
  );
}

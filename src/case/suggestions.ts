/** A text with only its letters and digits, in lower case: how two spellings of one name are compared. */
export function plainly(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The number of letters to insert, delete or replace to get from one text to another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

// Beyond three letters, or a third of the word, a neighbour is another word rather than a slip.
const tolerance = (text: string): number => Math.min(3, Math.floor(text.length / 3));

const longestCompared = 80;

/** The candidate that a text probably meant: the same but for case and punctuation, or else a few letters away. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > longestCompared) return undefined;
  const wanted = plainly(text);
  let best: string | undefined;
  let fewest = tolerance(wanted) + 1;
  for (const candidate of candidates) {
    const compared = plainly(candidate);
    if (Math.abs(compared.length - wanted.length) >= fewest) continue;
    const letters = distance(wanted, compared);
    if (letters < fewest) [best, fewest] = [candidate, letters];
  }
  return best;
}

import type { Diagram } from './diagram.js';

/** What a diagram gives in all completions of a situation, as it is and in other ways. */
export interface Exploration {
  /** Of the situation as it is; one where its facts, as far as they matter, are known. */
  readonly answers: readonly Diagram[];
  /** The ways in which the answers are others, or not known from here. */
  readonly differs: number;
  /** The answers in one of the ways; undefined where a fact that is asked for has to be placed anew. */
  readonly in: (way: number) => readonly Diagram[] | undefined;
}

/**
 * Puts together what a walk found.
 *
 * @param ways - of each answer, the ways in which it is one
 * @param lost - the ways that could not be followed
 */
export function explored(found: readonly Diagram[], ways: readonly number[], lost: number): Exploration {
  const every = ways.reduce((sum, each) => sum | each, 0);
  const differs = ways.reduce((sum, each) => sum | ((each & 1) === 0 ? each : every & ~each), lost);
  const reachedIn = (way: number): readonly Diagram[] => found.filter((_, index) => ((ways[index] ?? 0) & way) !== 0);
  const answers = reachedIn(1);
  return {
    answers,
    differs,
    in: (way) => ((differs & way) === 0 ? answers : (lost & way) === 0 ? reachedIn(way) : undefined),
  };
}

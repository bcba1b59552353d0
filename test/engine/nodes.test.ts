import { expect, test } from 'vitest';
import { DiagramTooLarge, Nodes } from '../../src/engine/nodes.js';

test('equal nodes are one, others are not, whatever their hashes', () => {
  const nodes = new Nodes();
  const alike = [
    [0, [0, 31]],
    [0, [1, 0]],
    [0, [31, 5]],
    [1, [0, 5]],
    // Alike in a cell, and alike as far as the shorter one goes.
    [0, [0, 31, 7]],
    [0, [1, 0, 7]],
    [1, [0, 1]],
    [0, [0, 1, 931]],
  ] as const;
  const numbers = alike.map(([slot, children]) => nodes.node(slot, children));
  expect(numbers).toEqual(alike.map((_, index) => index));
  expect(alike.map(([slot, children]) => nodes.node(slot, [...children]))).toEqual(numbers);
  expect(nodes.slots).toEqual(alike.map(([slot]) => slot));
  expect(nodes.children).toEqual(alike.map(([, children]) => children));
});

test('a node whose cells have one number is that number', () => {
  const nodes = new Nodes();
  expect(nodes.node(3, [-2, -2, -2])).toBe(-2);
  expect(nodes.node(3, [7])).toBe(7);
  expect(nodes.slots).toEqual([]);
});

test('ten million cells are asked for at most, whether the nodes are new or not', () => {
  const nodes = new Nodes();
  const cells = Array.from({ length: 10_000 }, (_, cell) => -1 - cell);
  for (let each = 0; each < 1_000; each += 1) expect(nodes.node(0, cells)).toBe(0);
  expect(nodes.node(0, [-1, -1])).toBe(-1);
  expect(() => nodes.node(0, [-1, -2])).toThrow(DiagramTooLarge);
});

test('there are a hundred thousand at most', () => {
  const nodes = new Nodes();
  for (let each = 0; each < 100_000; each += 1) nodes.node(0, [each, -1]);
  expect(nodes.node(0, [99_999, -1])).toBe(99_999);
  expect(() => nodes.node(0, [100_000, -1])).toThrow(DiagramTooLarge);
});

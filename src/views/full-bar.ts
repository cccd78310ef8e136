const STEPS = [1, 2, 3, 5];
const LEAST = 10;

/**
 * The number that a bar of full height stands for: the next of 10, 20, 30, 50, 100, 200, 300, 500 and so on. A year's chart thus depends on nothing
 * but the year, and most years of an archive still have one scale; a few articles never look like many.
 */
export function fullBar(largest: number): number {
  for (let power = LEAST; ; power *= 10)
    for (const step of STEPS) if (step * power >= largest) return step * power;
}

/** Names as in a sentence: `a, b and c`, without a comma before the last. */
export const listed = (names: readonly string[], and: string): string => {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${and} ${last}`;
};

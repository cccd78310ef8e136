/** Makes a value once for an input. It is made again for another input, and after a failure when it is next asked for. */
export function memoizeLast<I, T>(make: (input: I) => Promise<T>): (input: I) => Promise<T> {
  let last: { input: I; made: Promise<T> } | undefined;
  return (input) => {
    if (last?.input === input) return last.made;
    const made = make(input);
    last = { input, made };
    // The rejection surfaces where the value is awaited.
    made.catch(() => {
      if (last?.made === made) last = undefined;
    });
    return made;
  };
}

import type { Page } from './page.ts';

/** An object that JSON represents by a digest of all that can be read from it: `Shared`, `CommonInputs`, `YearArticles`. */
interface Digested {
  toJSON: () => string;
}

/**
 * Inputs are plain data and digested objects. Functions, maps and other objects with methods are type errors, as JSON, and with it
 * the digest, would not hold what can be read from them. The site is one of these.
 */
export type Inputs<T> = T extends Digested | string | number | boolean | null | undefined
  ? T
  : T extends (...args: never[]) => unknown
    ? never
    : { [K in keyof T]: Inputs<T[K]> };

interface PageDefinition<X extends readonly unknown[], I, P> {
  kind: string;
  path: string | ((...subject: X) => string);
  /** Everything that the props are made of. Cheap: every page of a changed group is asked for it. */
  inputs: (...subject: X) => I & Inputs<I>;
  /** Sees the inputs and nothing else. */
  props: (inputs: I) => P;
}

/**
 * Defines a kind of page. Its props are a function of its inputs, and the digest of these decides whether a page is rendered, so
 * no dependency can be forgotten. Call it at the top level of a module, where no site is in scope; lint holds that.
 */
export const definePage =
  <const X extends readonly unknown[], I, P>({ kind, path, inputs, props }: PageDefinition<X, I, P>) =>
  (...subject: X): Page<P> => ({
    kind,
    path: typeof path === 'string' ? path : path(...subject),
    inputs: () => inputs(...subject),
    props: () => props(inputs(...subject)),
  });

/** Pages that are compared with the last build together. */
export interface PageGroup {
  name: string;
  /** Everything that the pages are made of. While its digest is unchanged, no page of the group is looked at. Without it, each is. */
  inputs?: () => unknown;
  pages: () => Page[];
}

interface GroupDefinition<X extends readonly unknown[], I> {
  name: (...subject: X) => string;
  inputs: (...subject: X) => I & Inputs<I>;
  /** Sees the inputs and nothing else, and so do the pages. */
  pages: (inputs: I) => Page[];
}

/** Defines groups of pages whose inputs are made of the group's, as `definePage` does with props. */
export const defineGroup =
  <const X extends readonly unknown[], I>({ name, inputs, pages }: GroupDefinition<X, I>) =>
  (...subject: X): PageGroup => {
    let made: { inputs: I } | undefined;
    const inputsOnce = (): I => (made ??= { inputs: inputs(...subject) }).inputs;
    return { name: name(...subject), inputs: inputsOnce, pages: () => pages(inputsOnce()) };
  };

import type { Page } from './page.ts';

/** An object that serializes as a digest of everything that can be read from it: `Shared`, `CommonInputs`, `YearArticles`. */
interface Digested {
  toJSON: () => string;
}

/**
 * Inputs are plain data and digested objects. Functions, maps and other objects with methods, such as the site, are type errors:
 * their JSON, and with it the digest, would not cover what can be read from them.
 */
export type Inputs<T> = T extends Digested | string | number | boolean | null | undefined
  ? T
  : T extends (...args: never[]) => unknown
    ? never
    : { [K in keyof T]: Inputs<T[K]> };

interface PageDefinition<X extends readonly unknown[], I, P> {
  kind: string;
  path: string | ((...subject: X) => string);
  /** Everything that the props are computed from. Must be cheap: it is called for every page of a changed group. */
  inputs: (...subject: X) => I & Inputs<I>;
  /** Receives the inputs and nothing else. */
  props: (inputs: I) => P;
}

/**
 * Defines a kind of page. Its props are a function of its inputs, and the inputs' digest decides whether a page is rendered, so
 * no dependency can be forgotten. To be called at the top level of a module, where no site is in scope; a lint rule checks this.
 */
export const definePage =
  <const X extends readonly unknown[], I, P>({ kind, path, inputs, props }: PageDefinition<X, I, P>) =>
  (...subject: X): Page<P> => ({
    kind,
    path: typeof path === 'string' ? path : path(...subject),
    inputs: () => inputs(...subject),
    props: () => props(inputs(...subject)),
  });

/** Pages that are compared with the last build as a unit. */
export interface PageGroup {
  name: string;
  /** Everything that the pages are computed from. If its digest is unchanged, no page is checked; if omitted, each is. */
  inputs?: () => unknown;
  pages: () => Page[];
}

interface GroupDefinition<X extends readonly unknown[], I> {
  name: (...subject: X) => string;
  inputs: (...subject: X) => I & Inputs<I>;
  /** Receives the inputs and nothing else; the pages inherit this limit. */
  pages: (inputs: I) => Page[];
}

/** Defines groups of pages. The pages' inputs are derived from the group's, as `definePage` derives props from inputs. */
export const defineGroup =
  <const X extends readonly unknown[], I>({ name, inputs, pages }: GroupDefinition<X, I>) =>
  (...subject: X): PageGroup => {
    let made: { inputs: I } | undefined;
    const inputsOnce = (): I => (made ??= { inputs: inputs(...subject) }).inputs;
    return { name: name(...subject), inputs: inputsOnce, pages: () => pages(inputsOnce()) };
  };

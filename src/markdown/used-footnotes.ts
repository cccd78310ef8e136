interface MaybeFootnote {
  type: string;
  identifier?: string;
}

/** Identifiers of the footnotes that the nodes refer to. Pages do not show the others. */
export const usedFootnotes = (nodes: readonly MaybeFootnote[]): ReadonlySet<string> =>
  new Set(
    nodes.flatMap(({ type, identifier }) =>
      type === 'footnoteReference' && identifier !== undefined ? [identifier] : [],
    ),
  );

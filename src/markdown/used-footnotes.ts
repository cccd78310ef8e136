interface MaybeFootnote {
  type: string;
  identifier?: string;
}

/** Identifiers of the footnotes that something among the nodes refers to: no page shows the others. */
export const usedFootnotes = (nodes: readonly MaybeFootnote[]): ReadonlySet<string> =>
  new Set(
    nodes.flatMap(({ type, identifier }) =>
      type === 'footnoteReference' && identifier !== undefined ? [identifier] : [],
    ),
  );

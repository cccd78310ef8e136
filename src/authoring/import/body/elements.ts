/** Elements within a line that Markdown or the allowlist for bodies can express. */
export const INLINE =
  /^(?:a|br|img|code|em|strong|b|i|s|del|u|small|ins|sub|sup|kbd|samp|var|mark|q|cite|abbr|dfn|time|span|footnote-reference)$/;
/** Blocks that stay what they are. */
export const BLOCKS =
  /^(?:p|hr|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|thead|tbody|tfoot|tr|td|th|caption|details|summary|footnote-definition)$/;
/** Blocks without meaning of their own, which still separate what stands in them from what stands before and after. */
export const BOXES =
  /^(?:div|section|article|main|header|footer|aside|address|hgroup|nav|fieldset|legend|figcaption|figure|center|body|html|frameset|noframes|picture|dialog|search)$/;
/** Inline elements without meaning of their own. */
export const WRAPPERS =
  /^(?:span|tt|font|big|nobr|bdi|bdo|data|label|ruby|rb|rt|rp|rtc|wbr|blink|marquee|slot|colgroup|col|head|map|acronym|strike|menu|dir|o:p|output|button|noscript)$/;
/** Elements that are removed with their content. */
export const REMOVED =
  /^(?:script|style|form|input|select|option|textarea|svg|math|canvas|area|template|link|meta|title|datalist|progress|meter|applet|base|frame|param)$/;
export const EMBEDS = /^(?:iframe|embed|object|video|audio|source|track)$/;

/** Other names of elements. */
export const NEW_NAMES: Readonly<Record<string, string>> = {
  ...{ strike: 'del', tt: 'code', acronym: 'abbr', menu: 'ul', dir: 'ul' },
};

/** Elements whose content is invisible to readers, or not text. */
export const INVISIBLE = /^(?:script|style|template|link|meta|title|head|datalist|noscript)$/;

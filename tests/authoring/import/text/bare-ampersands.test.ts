import { describe, expect, it } from 'vitest';
import { BareAmpersands } from '../../../../src/authoring/import/text/bare-ampersands.ts';

const BROKEN = '<!-- & -->a & b &amp; c &#8211; d <![CDATA[x & y &c; ]]> e&f <![CDATA[&]]>&';
const MENDED = '<!-- & -->a &amp; b &amp; c &#8211; d <![CDATA[x & y &c; ]]> e&amp;f <![CDATA[&]]>&amp;';

function fix(...pieces: string[]): [text: string, found: number] {
  let found = 0;
  const ampersands = new BareAmpersands(() => found++);
  const text = pieces.map((piece) => ampersands.fix(piece)).join('') + ampersands.fix('', true);
  return [text, found];
}

describe('bare ampersands', () => {
  it('become references, wherever the text is cut into pieces', () => {
    for (let cut = 0; cut <= BROKEN.length; cut++) {
      expect(fix(BROKEN.slice(0, cut), BROKEN.slice(cut))).toEqual([MENDED, 3]);
    }
    expect(fix(...BROKEN.split(/(?:)/))).toEqual([MENDED, 3]);
  });

  it('are none where a reference begins or a section or comment holds them', () => {
    const text = '<!-- 4. Start & run --><!-- <![CDATA[ -->&lt;&nbsp;&#x1F600;<![CDATA[ & ]]>';
    expect(fix(text)).toEqual([text, 0]);
  });
});

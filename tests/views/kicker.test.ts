import { expect, it } from 'vitest';
import { kickerHtml } from '../../src/views/kicker.ts';

it('lets a line break between regions, and no markup through', () => {
  expect(kickerHtml('Thüringen/Bayern')).toBe('Thüringen/<wbr>Bayern');
  expect(kickerHtml('A & B </b><script>x</script>')).toBe(
    'A &amp; B &lt;/<wbr>b&gt;&lt;script&gt;x&lt;/<wbr>script&gt;',
  );
});

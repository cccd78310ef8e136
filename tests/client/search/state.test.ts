import { describe, expect, it } from 'vitest';
import { addressOf, validState, stateOf } from '../../../src/client/search/state.ts';

const FULL =
  '?q=Ausbau+%26+Umbau&bereich=politik&bereich=finanzen&region=bayern&typ=interview&thema=ozg&von=2019&bis=2023-06&sortierung=datum';

describe('an address', () => {
  it('contains the whole state', () => {
    expect(stateOf(FULL)).toEqual({
      query: 'Ausbau & Umbau',
      order: 'date',
      filters: {
        category: ['politik', 'finanzen'],
        region: ['bayern'],
        type: ['interview'],
        topic: ['ozg'],
      },
      from: '2019',
      to: '2023-06',
    });
  });

  it('equals the address of the state parsed from it', () => {
    expect(addressOf(stateOf(FULL))).toBe(FULL);
    expect(addressOf(stateOf(''))).toBe('');
  });

  it.each([
    '?sortierung=egal',
    '?von=abcd&bis=20-19',
    '?von=2019-13',
    '?bereich=<script>',
    '?bereich=../../x',
    '?%E0%A4%A',
    '?bereich',
    '?&&==&',
  ])('that is invalid means the empty state: %s', (search) => {
    expect(addressOf(stateOf(search))).toBe('');
  });

  it('names a value once, and the periods in order', () => {
    expect(addressOf(stateOf('?region=bayern&region=bayern&von=2023&bis=2019'))).toBe(
      '?region=bayern&von=2019&bis=2023',
    );
  });

  it('of 10,000 filters keeps a plausible number', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `region=r${index}`).join('&');
    expect(stateOf(`?${many}`).filters.region).toHaveLength(50);
  });
});

it('loses filters that are in no vocabulary', () => {
  const terms = { category: [{ slug: 'politik', title: 'Politik' }], region: [], type: [], topic: [] };
  expect(validState(stateOf('?q=x&bereich=politik&bereich=sport&thema=ozg'), terms)).toMatchObject({
    query: 'x',
    filters: { category: ['politik'], region: [], type: [], topic: [] },
  });
});

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readabilityOf } from '../../src/images/readability.ts';
import {
  animation,
  cut,
  jpeg,
  noise,
  png,
  withBrokenProfile,
  withStrayBytes,
  withWrongChecksum,
} from './damaged-pictures.ts';

describe('a picture is whole', () => {
  it.each([
    ['with four inks', () => noise().toColourspace('cmyk').jpeg().toBuffer()],
    ['with 16 bits per colour', () => noise().toColourspace('rgb16').png().toBuffer()],
    ['with a colour profile of nonsense', () => Promise.resolve(withBrokenProfile())],
    [
      'turned by its camera',
      () =>
        noise()
          .withExif({ IFD0: { Orientation: '6' } })
          .jpeg()
          .toBuffer(),
    ],
    ['with one row', () => sharp(png).resize(40, 1, { fit: 'fill' }).png().toBuffer()],
    [
      'of one colour',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
    ],
  ])('%s', async (_name, made) => {
    expect(await readabilityOf(await made())).toBe('whole');
  });

  it('with all its frames', async () => {
    expect(await readabilityOf(await animation(), true)).toBe('whole');
  });
});

describe('a picture is damaged but shown', () => {
  it.each([
    ['with bytes that belong to no segment', () => Promise.resolve(withStrayBytes())],
    ['with a wrong checksum', () => Promise.resolve(withWrongChecksum())],
    ['without its last tenth', () => Promise.resolve(cut(jpeg, 0.9))],
    ['without the end of a GIF', async () => cut(await noise().gif().toBuffer(), 0.9)],
    [
      'without the last steps of its sharpness',
      async () => cut(await noise().jpeg({ progressive: true }).toBuffer(), 0.5),
    ],
  ])('%s', async (_name, made) => {
    expect(await readabilityOf(await made())).toBe('damaged');
  });
});

describe('a picture is unreadable', () => {
  it.each([
    ['without its lower half', () => cut(jpeg, 0.5)],
    ['without the lower half of a drawing', () => cut(png, 0.5)],
    ['without pixels', () => cut(jpeg, 0.05)],
    ['as a page of a server', () => Buffer.from('<!doctype html><title>404</title>')],
    ['without bytes', () => Buffer.alloc(0)],
  ])('%s', async (_name, made) => {
    expect(await readabilityOf(made())).toBe('unreadable');
  });
});

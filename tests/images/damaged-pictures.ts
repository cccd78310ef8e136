import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture of 700 by 500 pixels without areas of one colour. */
export const noise = (): Sharp =>
  sharp({
    create: {
      width: 700,
      height: 500,
      channels: 3,
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
      background: 'red',
    },
  });

export const jpeg = await noise().jpeg().toBuffer();
export const png = await noise().png().toBuffer();

/** The first part of a file, such as a broken upload leaves. */
export const cut = (content: Buffer, part: number): Buffer =>
  content.subarray(0, Math.floor(content.length * part));

/** A JPEG with bytes between its segments that belong to none. */
export function withStrayBytes(): Buffer {
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  return Buffer.concat([jpeg.subarray(0, scan), Buffer.from([0, 1, 2, 3]), jpeg.subarray(scan)]);
}

/** A PNG of which a checksum is wrong. */
export function withWrongChecksum(): Buffer {
  const content = Buffer.from(png);
  const data = content.indexOf('IDAT');
  const end = data + 4 + content.readUInt32BE(data - 4);
  content.writeUInt8(content.readUInt8(end) ^ 0xff, end);
  return content;
}

/** A JPEG with a colour profile of nonsense. */
export function withBrokenProfile(): Buffer {
  const profile = Buffer.from('ICC_PROFILE\0\x01\x01nonsense, not a profile');
  const head = Buffer.from([0xff, 0xe2, 0, profile.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  const content = Buffer.concat([Buffer.from(type), data]);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** A PNG of a few bytes that claims so many pixels. */
export function giant(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...data]);
}

/** A GIF of three frames. */
export const animation = (): Promise<Buffer> => {
  const frames = Buffer.alloc(60 * 40 * 3 * 3).map((_byte, index) => (index * 7919) % 256);
  return sharp(frames, { raw: { width: 60, height: 120, channels: 3, pageHeight: 40 } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
};

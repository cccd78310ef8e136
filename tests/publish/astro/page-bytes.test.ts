import { describe, expect, it } from 'vitest';
import { bytesOf, keepingPageBytes } from '../../../src/publish/astro/page-bytes.ts';

const PAGE = `<p>„Ä“ – 👩‍💻</p>${' '.repeat(5000)}`;
const INIT = { status: 404, statusText: 'Not Found', headers: { 'Content-Type': 'text/html' } };

/** What Astro does with a page that it has rendered. */
const responded = (): Promise<Response> =>
  keepingPageBytes(() => Promise.resolve(new Response(new TextEncoder().encode(PAGE), INIT)));

describe('a response while page bytes are kept', () => {
  it('gives out the bytes that it was made of, without copying them', async () => {
    await keepingPageBytes(async () => {
      const bytes = new TextEncoder().encode(PAGE);
      expect(await bytesOf(new Response(bytes))).toBe(bytes);
    });
  });

  it('is read like any other', async () => {
    const { status, statusText, headers } = await responded();
    expect([status, statusText, headers.get('Content-Type')]).toEqual([404, 'Not Found', 'text/html']);
    expect(await (await responded()).text()).toBe(PAGE);
    expect(Buffer.from(await (await responded()).arrayBuffer()).toString()).toBe(PAGE);
    const cloned = (await responded()).clone();
    expect([cloned.status, await cloned.text()]).toEqual([404, PAGE]);
    const { body, ...again } = await responded();
    expect(await new Response(body, again).text()).toBe(PAGE);
  });

  it('is read once', async () => {
    const response = await responded();
    await response.text();
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it('may be made of anything else, or of nothing', async () => {
    await keepingPageBytes(async () => {
      expect((await bytesOf(new Response('„Text“'))).toString()).toBe('„Text“');
      expect((await bytesOf(Response.json({ a: 1 }))).toString()).toBe('{"a":1}');
      expect(new Response(null).body).toBeNull();
      for (const made of [new Response('x'), new Response(Buffer.from('x')), Response.json({})])
        expect(made instanceof Response).toBe(true);
    });
  });
});

it('lets others build on responses', async () => {
  await keepingPageBytes(async () => {
    class Named extends Response {
      readonly name = 'own';
    }
    const made = new Named(new TextEncoder().encode(PAGE));
    expect([made.name, await made.text()]).toEqual(['own', PAGE]);
  });
});

it('leaves the process as it was, also after an error', async () => {
  const before = [globalThis.Response, globalThis.TextEncoder];
  await expect(keepingPageBytes(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await keepingPageBytes(() => Promise.resolve());
  expect([globalThis.Response, globalThis.TextEncoder]).toEqual(before);
});

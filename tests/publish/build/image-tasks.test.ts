import { expect, it } from 'vitest';
import { unreadablePicture } from '../../../src/images/produce.ts';
import { ContentError } from '../../../src/archive/diagnostic.ts';
import { runImageTasks } from '../../../src/publish/build/image-tasks.ts';

const refusing = (file: string) => ({
  paths: [file],
  run: () => Promise.reject(new ContentError([unreadablePicture(file, 'a.md')])),
});

it('all pictures that cannot be read are reported together, after the others are made', async () => {
  const made: string[] = [];
  const making = {
    paths: ['gut.jpg'],
    run: () => {
      made.push('gut.jpg');
      return Promise.resolve(new Map([['gut.jpg', 'gut.jpg']]));
    },
  };
  const tasks = [refusing('b.jpg'), refusing('a.jpg'), making];
  const error: unknown = await runImageTasks(tasks, () => undefined).catch((reason: unknown) => reason);
  expect((error as ContentError).diagnostics.map(({ file }) => file)).toEqual(['a.jpg', 'b.jpg']);
  expect(made).toEqual(['gut.jpg']);
});

it('another failure ends the work', async () => {
  const failing = { paths: [], run: () => Promise.reject(new Error('disk full')) };
  await expect(runImageTasks([failing], () => undefined)).rejects.toThrow('disk full');
});

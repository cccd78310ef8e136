import { describe, expect, it } from 'vitest';
import { editorPackage } from '../../../src/publish/editor/editor-package.ts';
import { ContentFolder, PROJECT } from '../../content-folder.ts';

describe('the package of the editor page', () => {
  it('is the one that the project has installed', () => {
    const { version, entry } = editorPackage(PROJECT);
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(entry).toContain('node_modules/@sveltia/cms/');
  });

  it('is asked for, with the command that installs it, if it is missing', () => {
    expect(() => editorPackage(new ContentFolder().dir)).toThrow(
      expect.objectContaining({
        kind: 'noEditorPackage',
        message: expect.stringContaining('npm install --save-exact @sveltia/cms') as string,
      }),
    );
  });
});

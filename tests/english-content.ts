import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CONTENT: Readonly<Record<string, string>> = {
  'site.yaml':
    'title: Town Record\nclaim: Sample archive\ndescription: An invented archive.\nurl: https://record.example\nlanguage: en\nformat: 2\ntimeZone: Europe/London\npublisher: Town Record\nemail: desk@record.example\n',
  'categories.yaml': '- name: Council\n- name: Transport\n',
  'regions.yaml': '- { name: Northfield, code: NW, kicker: true }\n- { name: Mill End, in: Northfield }\n',
  'types.yaml':
    '- { name: report, title: Report, plural: Reports }\n- { name: interview, title: Interview, plural: Interviews }\n',
  'topics.yaml': '- { name: broadband, title: Broadband }\n',
  'authors.yaml': '- { name: Ann Miller, role: Desk }\n',
  'pages/about.md': '---\ntitle: About\n---\n\nThis record is invented.\n',
  'redirects.yaml': '- { from: /old/, to: /archive/ }\n',
  'removals.yaml': '- { path: /removed/, date: 2024-05-01, reason: rights }\n',
  'articles/2024/02/cables-arrive.md':
    '---\nid: 7\ntitle: Cables arrive\ndate: 2024-02-29\nregion: [Mill End]\ncategory: Council\nteaser: The last houses get a line.\ntype: interview\ntopics: [broadband]\nauthors: [Ann Miller]\nsource: Town of Mill End\nupdated: 2024-03-01\ncorrections: [{ date: 2024-03-01, text: There were two. }]\n---\n\nA line.[^1]\n\n| Year | Houses |\n| --- | --- |\n| 2024 | 12 |\n\n[^1]: A note.\n',
  'articles/2025/06/bridge-opens.md':
    '---\ntitle: Bridge opens\ndate: 2025-06-02\nregion: [Northfield]\ncategory: Transport\nteaser: The bridge is open.\n---\n\nSee [the cables](/2024/02/cables-arrive/).\n',
};

/** Writes a small archive in English; `settings` are added to site.yaml, and `files` to the content. Returns the folder. */
export function englishContent(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const lines = (CONTENT['site.yaml'] ?? '')
    .split('\n')
    .filter((line) => !((line.split(':')[0] ?? '') in settings));
  const site = [...Object.entries(settings).map(([name, value]) => `${name}: ${value}`), ...lines].join('\n');
  for (const [file, content] of Object.entries({ ...CONTENT, ...files, 'site.yaml': site })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

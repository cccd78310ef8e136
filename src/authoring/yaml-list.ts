import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';

/** Changes a YAML list of the content folder, each entry in one line; comments stay. A missing file is an empty list. */
export function editList(contentDir: string, file: string, edit: (list: YamlList) => void): void {
  const path = join(contentDir, file);
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
  if (!isSeq(document.contents)) document.contents = new YAMLSeq() as unknown as typeof document.contents;
  const items = document.contents as unknown as YAMLSeq;
  items.flow = false;
  edit({
    add: (entry) => {
      items.add(document.createNode(entry, { flow: true }));
    },
    maps: () => items.items.filter((item) => isMap(item)),
    remove: (map) => {
      items.items = items.items.filter((item) => item !== map);
    },
  });
  writeFileSync(path, document.toString({ lineWidth: 0 }));
}

export interface YamlList {
  add: (entry: Readonly<Record<string, string>>) => void;
  maps: () => YAMLMap[];
  remove: (map: YAMLMap) => void;
}

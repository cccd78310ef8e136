import { authoring } from './authoring.ts';
import { commands } from './commands.ts';
import { diagnostics } from './diagnostics.ts';
import { fields } from './fields.ts';
import { importing } from './import.ts';
import { prose } from './prose.ts';
import { rules } from './rules.ts';
import { scan } from './scan.ts';
import { yaml } from './yaml.ts';

/** What the commands and the check use of English. */
export const authors = {
  authoring,
  commands,
  diagnostics,
  fields,
  import: importing,
  prose,
  rules,
  scan,
  yaml,
};

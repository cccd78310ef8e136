import type { YamlTexts } from '../yaml.ts';

/** Errors in YAML, with their remedies, in English. */
export const yaml: YamlTexts = {
  ALIAS: {
    message: 'What starts with * is a reference.',
    remedy: 'Put the whole text in quotation marks.',
  },
  ALIAS_PROPS: {
    message: 'A reference with * must not have ! or & before it.',
    remedy: 'Put the whole text in quotation marks.',
  },
  BAD_ALIAS: {
    message: 'A name is missing after * or &.',
    remedy: 'Put the whole text in quotation marks.',
  },
  BAD_COLLECTION_TYPE: {
    message: 'The type given with ! does not match the value.',
    remedy: 'Delete the type, or put the whole text in quotation marks.',
  },
  BAD_DIRECTIVE: {
    message: 'A line that starts with % is not a field.',
    remedy: 'Delete the line, or put the text in quotation marks.',
  },
  BAD_DQ_ESCAPE: {
    message: 'What follows the backslash has no meaning there.',
    remedy: "Write it twice (\\\\), or use single quotation marks: '…'.",
  },
  BAD_INDENT: {
    message: 'The indentation is wrong.',
    remedy: 'Indent fields that belong together by the same width.',
  },
  BAD_PROP_ORDER: {
    message: 'A part with ! or & is in the wrong place.',
    remedy: 'Put the whole text in quotation marks.',
  },
  BAD_SCALAR_START: {
    message: 'A text cannot start with this character.',
    remedy: 'Put the whole text in quotation marks.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A text contains “: ”, or the next line is indented too far.',
    remedy: 'Put the whole text in quotation marks, or correct the indentation.',
  },
  BLOCK_IN_FLOW: {
    message: 'A text in brackets contains “: ”.',
    remedy: 'Put the text in quotation marks.',
  },
  DUPLICATE_KEY: {
    message: 'The field already exists.',
    remedy: 'Delete one of the two.',
  },
  IMPOSSIBLE: {
    message: 'This passage cannot be understood.',
    remedy: 'Put the text in quotation marks, and check the indentation.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'There are more than 1024 characters before the colon.',
    remedy: 'Put the whole text in quotation marks.',
  },
  MISSING_CHAR: {
    message: 'A character is missing here: a comma, a space, or a line ---.',
    remedy: 'Compare the line with that of another article.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'What starts here is not a field of the form “field: value”.',
    remedy: 'Check the indentation and the colon; put a text of several lines in quotation marks.',
  },
  MULTIPLE_ANCHORS: {
    message: 'There are two parts with & before a value.',
    remedy: 'Put the whole text in quotation marks.',
  },
  MULTIPLE_DOCS: {
    message: 'A second document starts here.',
    remedy: 'Delete the line --- or ....',
  },
  MULTIPLE_TAGS: {
    message: 'There are two types with ! before a value.',
    remedy: 'Put the whole text in quotation marks.',
  },
  NON_STRING_KEY: {
    message: 'The name of a field is not text.',
    remedy: 'Put the name in quotation marks.',
  },
  RESOURCE_EXHAUSTION: {
    message: 'The fields are nested too deeply.',
    remedy: 'Check brackets and indentation.',
  },
  TAB_AS_INDENT: {
    message: 'The line is indented with a tab.',
    remedy: 'Indent with spaces.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'What starts with ! is a type, and no type has this name.',
    remedy: 'Put the whole text in quotation marks.',
  },
  UNEXPECTED_TOKEN: {
    message: 'This is not allowed here.',
    remedy: 'Put the whole text in quotation marks; check brackets and commas.',
  },
  OPEN_QUOTE: {
    message: 'A quotation mark is not closed.',
    remedy: 'Add the same mark at the end of the text.',
  },
  OPEN_BRACKET: {
    message: 'A bracket is not closed.',
    remedy: 'Add ] at the end of the list, or } at the end of the fields.',
  },
  NO_COLON: {
    message: 'There is no colon after the name of the field.',
    remedy: 'Write the line as “field: value”, or indent it if it belongs to the text above.',
  },
  REST: {
    message: 'There is something after the end of the value.',
    remedy: 'Put the whole text in quotation marks, and write inner ones “like this”.',
  },
  COMMENT_SPACE: {
    message: 'A space is missing before #.',
    remedy: 'If # is part of the text, put the whole text in quotation marks.',
  },
  LIST_IN_LINE: {
    message: 'A list with dashes cannot start after the colon.',
    remedy:
      'Write each entry on its own line, or the list as [one, two]; put a text that starts with - in quotation marks.',
  },
};

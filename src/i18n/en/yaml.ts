import type { YamlTexts } from '../yaml.ts';

/** What keeps YAML from being read, and the way out, in English. */
export const yaml: YamlTexts = {
  ALIAS: {
    message: 'What starts with * is a reference.',
    remedy: 'Put the whole text between quotation marks.',
  },
  ALIAS_PROPS: {
    message: 'Neither ! nor & may stand before a reference with *.',
    remedy: 'Put the whole text between quotation marks.',
  },
  BAD_ALIAS: {
    message: 'A name is missing after * or &.',
    remedy: 'Put the whole text between quotation marks.',
  },
  BAD_COLLECTION_TYPE: {
    message: 'The type given with ! does not fit the value.',
    remedy: 'Delete the type, or put the whole text between quotation marks.',
  },
  BAD_DIRECTIVE: {
    message: 'A line that starts with % is no field.',
    remedy: 'Delete the line, or put the text between quotation marks.',
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
    message: 'A part with ! or & stands in the wrong place.',
    remedy: 'Put the whole text between quotation marks.',
  },
  BAD_SCALAR_START: {
    message: 'A text cannot start with this character.',
    remedy: 'Put the whole text between quotation marks.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A text holds “: ”, or the next line is indented too far.',
    remedy: 'Put the whole text between quotation marks, or correct the indentation.',
  },
  BLOCK_IN_FLOW: {
    message: 'A text between brackets holds “: ”.',
    remedy: 'Put the text between quotation marks.',
  },
  DUPLICATE_KEY: {
    message: 'The field is there already.',
    remedy: 'Delete one of the two.',
  },
  IMPOSSIBLE: {
    message: 'This place cannot be understood.',
    remedy: 'Put the text between quotation marks, and check the indentation.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'More than 1024 characters stand before the colon.',
    remedy: 'Put the whole text between quotation marks.',
  },
  MISSING_CHAR: {
    message: 'A character is missing here: a comma, a space, or a line ---.',
    remedy: 'Compare the line with that of another article.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'What starts here is no field of the form “field: value”.',
    remedy: 'Check the indentation and the colon; put a text of several lines between quotation marks.',
  },
  MULTIPLE_ANCHORS: {
    message: 'Two parts with & stand before a value.',
    remedy: 'Put the whole text between quotation marks.',
  },
  MULTIPLE_DOCS: {
    message: 'A second document starts here.',
    remedy: 'Delete the line --- or ....',
  },
  MULTIPLE_TAGS: {
    message: 'Two types with ! stand before a value.',
    remedy: 'Put the whole text between quotation marks.',
  },
  NON_STRING_KEY: {
    message: 'The name of a field is no text.',
    remedy: 'Put the name between quotation marks.',
  },
  RESOURCE_EXHAUSTION: {
    message: 'The fields are nested too deeply.',
    remedy: 'Check brackets and indentation.',
  },
  TAB_AS_INDENT: {
    message: 'The line is indented by a tab.',
    remedy: 'Indent with spaces.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'What starts with ! is a type, and there is none of this name.',
    remedy: 'Put the whole text between quotation marks.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Something stands here that cannot stand in this place.',
    remedy: 'Put the whole text between quotation marks; check brackets and commas.',
  },
  OPEN_QUOTE: {
    message: 'A quotation mark is not closed.',
    remedy: 'Set the same mark at the end of the text.',
  },
  OPEN_BRACKET: {
    message: 'A bracket is not closed.',
    remedy: 'Set ] at the end of the list, or } at the end of the fields.',
  },
  NO_COLON: {
    message: 'The colon after the name of a field is missing.',
    remedy: 'Write the line as “field: value”, or indent it if it belongs to the text above.',
  },
  REST: {
    message: 'Something stands after the end of the value.',
    remedy: 'Put the whole text between quotation marks, and write inner ones “like this”.',
  },
  COMMENT_SPACE: {
    message: 'A space is missing before #.',
    remedy: 'If # is part of the text, put the whole text between quotation marks.',
  },
  LIST_IN_LINE: {
    message: 'A list with dashes cannot start after the colon.',
    remedy:
      'Write each entry on a line of its own, or the list as [one, two]; put a text that starts with - between quotation marks.',
  },
};

// Untrusted text on its way to a terminal: what could steer the terminal, or hide in it, is shown as an escape instead.

// C0 without tab and newline, DEL, C1, bidi controls and isolates, zero-width and invisible format characters,
// line and paragraph separators, the tag block, lone surrogates, interlinear annotations.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters this file exists for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

/** The text with control, bidi and invisible characters shown as `\u{..}`; tabs and newlines stay. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** As {@link visible}, on one line: newlines and tabs are shown too. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}

/** What JSON may hold as it is but a terminal must not get, as JSON's own escapes: the document stays the same (OUT-2). */
export function escapeControls(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

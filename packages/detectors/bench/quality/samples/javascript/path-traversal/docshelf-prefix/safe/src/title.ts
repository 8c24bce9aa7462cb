/** The text of the first heading of a Markdown document. */
export function titleOf(body: string): string | undefined {
  let fenced = false;

  for (const line of body.split('\n')) {
    if (line.startsWith('```')) {
      fenced = !fenced;
      continue;
    }
    if (!fenced && line.startsWith('# ')) {
      return line.slice(2).trim();
    }
  }
  return undefined;
}

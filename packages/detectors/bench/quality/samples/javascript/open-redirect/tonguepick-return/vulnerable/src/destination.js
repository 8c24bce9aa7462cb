const UNPRINTABLE = /[^\x21-\x7e]/gu;

/**
 * The value of the Location header for the page to return to.
 */
export function destination(page) {
  if (!page) return '/';
  return page.replace(UNPRINTABLE, encodeURIComponent);
}

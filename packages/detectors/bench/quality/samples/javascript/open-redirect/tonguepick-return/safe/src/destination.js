const UNPRINTABLE = /[^\x21-\x7e]/gu;
const LOCAL = /^\/(?![/\\])/;

/**
 * The value of the Location header for the page to return to.
 */
export function destination(page) {
  if (!page || !LOCAL.test(page)) return '/';
  return page.replace(UNPRINTABLE, encodeURIComponent);
}

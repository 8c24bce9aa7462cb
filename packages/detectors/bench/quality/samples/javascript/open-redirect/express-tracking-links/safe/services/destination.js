/** The address a tracking link leads to; `home` when there is none. */
exports.destination = function destination(to, home) {
  if (typeof to !== 'string' || to === '') return home;
  let url;
  try {
    url = new URL(to, home);
  } catch (err) {
    return home;
  }
  if (url.origin !== new URL(home).origin) return home;
  url.searchParams.set('utm_source', 'campaign');
  return url.href;
};

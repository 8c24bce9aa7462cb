/** The address a tracking link leads to; `home` when there is none. */
exports.destination = function destination(to, home) {
  if (typeof to !== 'string' || to === '') return home;
  let url;
  try {
    url = new URL(to, home);
  } catch (err) {
    return home;
  }
  if (!['http:', 'https:'].includes(url.protocol)) return home;
  url.searchParams.set('utm_source', 'campaign');
  return url.href;
};

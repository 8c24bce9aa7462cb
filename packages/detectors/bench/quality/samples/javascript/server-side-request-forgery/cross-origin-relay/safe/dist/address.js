export function addressOf(request) {
    const { pathname, search } = new URL(request.url);
    const written = pathname.slice(1) + search;
    return /^https?:\/\//.test(written) ? new URL(written) : null;
}

import { addressOf } from './address.js';
const hopByHop = new Set(['connection', 'host', 'cookie', 'transfer-encoding']);
export function createRelay({ origins = new Set() } = {}) {
    return async function relay(request) {
        const address = addressOf(request);
        if (address === null)
            return new Response('an address is missing', { status: 400 });
        if (!origins.has(address.origin))
            return new Response('this origin is not served', { status: 403 });
        const headers = new Headers([...request.headers].filter(([name]) => !hopByHop.has(name)));
        const answer = await fetch(address, { method: request.method, headers });
        return new Response(answer.body, { status: answer.status });
    };
}
export default { fetch: createRelay() };

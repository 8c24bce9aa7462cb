// The same with headers of the web standard: known origins.
const sites = ['https://www.shop.example']

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('origin') ?? ''
    const headers = new Headers()
    if (sites.includes(origin)) {
      // ok: cors-mistake
      headers.set('Access-Control-Allow-Origin', origin)
      headers.set('Access-Control-Allow-Credentials', 'true')
      return Response.json({}, { headers })
    }
    return Response.json({})
  },
}

// The same with headers of the web standard.
export default {
  async fetch(request: Request): Promise<Response> {
    const response = Response.json({})
    const origin = request.headers.get('origin')
    if (origin) {
      // finding: cors-mistake
      response.headers.set('Access-Control-Allow-Origin', origin)
      response.headers.set('Access-Control-Allow-Credentials', 'true')
    }
    return response
  },
}

export async function customers(fastify) {
  fastify.get('/by-city', async (request, reply) => {
    const { city } = request.query
    const client = await fastify.pg.connect()
    try {
      const { rows } = await client.query('SELECT * FROM customers WHERE city = $1', [city])
      return rows
    } finally {
      client.release()
    }
  })
}

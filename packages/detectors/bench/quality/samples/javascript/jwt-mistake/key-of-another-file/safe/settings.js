export default { jwt: { key: process.env.JWT_KEY, issuer: 'app' } }

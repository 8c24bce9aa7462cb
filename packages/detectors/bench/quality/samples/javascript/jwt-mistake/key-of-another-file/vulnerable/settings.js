export default { jwt: { key: 'local', issuer: 'app' } }

exports.check = async (user, password) => (user === 'root' && password === process.env.ROOT_PASSWORD ? { user } : null)

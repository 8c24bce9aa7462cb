exports.verify = async (name, password) => (password === process.env[`PASSWORD_${name}`] ? { id: name } : undefined)

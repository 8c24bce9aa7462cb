const form = /^([a-z0-9]+[._-]?)+@([a-z0-9]+[.-]?)+\.[a-z]{2,}$/i

exports.isAddress = (address) => form.test(address)

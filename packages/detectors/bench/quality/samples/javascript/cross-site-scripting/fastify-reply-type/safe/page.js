const escape = require('lodash/escape')

exports.page = (title, question) => `<!doctype html><title>${title}</title><p>You asked: ${escape(question)}</p>`
